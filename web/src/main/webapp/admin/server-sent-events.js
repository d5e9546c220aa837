/**
 * Reads Server-Sent Events from the body of an answer. Unlike EventSource it works with every kind of credential.
 *
 * @param {ReadableStream<Uint8Array>} body
 * @returns {AsyncGenerator<{id: string, event: string, data: any}>} `data` is parsed JSON
 */
export async function* serverSentEvents(body) {
  let rest = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + text).split(/\r?\n\r?\n/);
    rest = blocks.pop();
    yield* blocks.map(parsed).filter(({data}) => data !== undefined);
  }
}

function parsed(block) {
  const fields = {};
  for (const line of block.split(/\r?\n/)) {
    const [, name, value] = /^([^:]+): ?(.*)$/.exec(line) ?? [];
    name && (fields[name] = fields[name] === undefined ? value : `${fields[name]}\n${value}`);
  }
  return {...fields, data: fields.data === undefined ? undefined : JSON.parse(fields.data)};
}
