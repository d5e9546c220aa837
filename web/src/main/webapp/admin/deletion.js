import {confirm} from './confirm.js';
import {tellOfChange} from './changes.js';

/** Deletes an entry as it is now, after the administrator has confirmed. Resolves to whether it is gone. */
export async function remove({api, messages}, kind, {id, name}) {
  const path = `${kind.path}/${encodeURIComponent(id)}`;
  try {
    const {etag} = await api.read(path);
    if (!await confirm({title: `Delete the ${kind.one} ${name}?`, text: kind.loss + ' This cannot be undone.', verb: 'Delete'})) {
      return false;
    }
    await api.remove(path, etag);
  } catch (problem) {
    messages.problem(problem);
    return false;
  }
  messages.done(`Deleted the ${kind.one} ${name}.`);
  tellOfChange();
  return true;
}
