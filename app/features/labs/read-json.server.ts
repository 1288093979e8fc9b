/** Room for the longest query in any encoding, and the rest of the body. */
const mostBytes = 200_000;

/** The JSON a request carries; undefined when there is none, or too much. What it says is for a schema to judge. */
export async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get('Content-Length') ?? 0) > mostBytes) return undefined;
  try {
    return JSON.parse(await request.text());
  } catch {
    return undefined;
  }
}
