/**
 * The service as the evaluations use it: over HTTP only.
 * @typedef {object} Service
 * @property {(memories: { user_id: string, [field: string]: unknown }) => Promise<any>} remember `POST /memories`
 * @property {(path: string, body: object) => Promise<any>} post sends JSON; throws when the answer is no success
 * @property {() => Promise<boolean>} forget deletes all that was remembered through here; false when that failed
 */

/**
 * Speaks to a service.
 * @param {string} url where it answers
 * @param {string} [apiKey]
 * @returns {Service}
 */
export function connect(url, apiKey) {
  const key = apiKey === undefined ? {} : { 'x-api-key': apiKey };
  const headers = { 'content-type': 'application/json', ...key };
  /** @type {Set<string>} */
  const users = new Set();

  /** @type {Service['post']} */
  const post = async (path, body) => {
    const response = await send(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${text.slice(0, 500)}`);
    return JSON.parse(text);
  };
  return {
    post,
    async remember(memories) {
      const answer = await post('/memories', memories);
      users.add(memories.user_id);
      return answer;
    },
    async forget() {
      for (const user of users) {
        const place = `${url}/memories?user_id=${encodeURIComponent(user)}`;
        const response = await fetch(place, { method: 'DELETE', headers: key }).catch(() => undefined);
        if (response?.ok !== true) return false;
        await response.text();
      }
      return true;
    },
  };
}

/**
 * @param {string} url
 * @param {RequestInit} request
 */
async function send(url, request) {
  try {
    return await fetch(url, request);
  } catch (error) {
    const { cause } = /** @type {Error} */ (error);
    const reason = cause instanceof Error ? cause.message || String(Reflect.get(cause, 'code')) : String(error);
    throw new Error(`${request.method} ${url} failed: ${reason}`, { cause: error });
  }
}
