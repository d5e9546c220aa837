/** What the server says went wrong: a problem document (RFC 9457), or that there was no answer. */
export class Problem extends Error {
  /** @param {{status: number, title: string, detail?: string, type?: string, violations?: {field: string, message: string}[]}} document */
  constructor({status, title, detail = '', type = '', violations = []}) {
    super(detail || title);
    Object.assign(this, {status, title, detail, type, violations});
  }

  /** Somebody else has changed the entry since it was read. */
  get stale() {
    return this.status === 412;
  }

  /** The message for a field, or '' – also when only a part of it is at fault, as `roles[0]`. */
  messageFor(field) {
    return this.violations.filter(({field: path}) => path === field || path.startsWith(field + '[')).map(({message}) => message).join('; ');
  }

  static async of(answer) {
    const isProblem = answer.headers.get('Content-Type')?.startsWith('application/problem+json');
    const document = isProblem ? await answer.json() : {};
    return new Problem({title: answer.statusText || 'The server answered ' + answer.status, ...document, status: answer.status});
  }

  static unreachable() {
    return new Problem({status: 0, title: 'The server does not answer', detail: 'Check that it runs and that this computer reaches it.'});
  }
}
