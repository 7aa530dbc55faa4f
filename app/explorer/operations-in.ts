/** An operation of a document, as far as whoever sends it has to know. */
export interface Operation {
  kind: 'query' | 'mutation' | 'subscription';
  /** Null where it has none. */
  name: string | null;
}

/** Comments, block strings, strings, names, and everything else letter by letter; strings and comments say nothing here. */
const TOKEN = /#[^\n\r]*|"""(?:\\"""|[^])*?(?:"""|$)|"(?:\\.|[^"\\\n\r])*(?:"|$|(?=[\n\r]))|[_A-Za-z][_0-9A-Za-z]*|\S/g;
const KIND = /^(query|mutation|subscription)$/;
const NAME = /^[_A-Za-z]/;

/**
 * The operations of a document, in order, without checking it: a page need not ship a parser to know what it is about
 * to send. Of what is no GraphQL it may find more or fewer, and the API refuses that.
 */
export function operationsIn(document: string): Operation[] {
  const tokens = (document.match(TOKEN) ?? []).filter((token) => !/^[#",\uFEFF]/.test(token));
  const found: Operation[] = [];
  let depth = 0;
  let begins = true;
  for (const [at, token] of tokens.entries()) {
    if (begins) {
      const next = tokens[at + 1] ?? '';
      if (KIND.test(token)) found.push({ kind: token as Operation['kind'], name: NAME.test(next) ? next : null });
      else if (token === '{') found.push({ kind: 'query', name: null });
    }
    begins = false;
    if ('{(['.includes(token)) depth += 1;
    else if ('})]'.includes(token)) {
      depth = Math.max(0, depth - 1);
      begins = depth === 0 && token === '}';
    }
  }
  return found;
}
