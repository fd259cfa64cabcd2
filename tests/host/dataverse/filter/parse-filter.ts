import { unsupported } from '../api-error';
import { COMPARISONS, TEXT_FUNCTIONS, type Expression, type Literal } from './expression';
import { syntaxError, tokenise, type Token } from './tokens';

/**
 * Reads a `$filter` by recursive descent:
 *
 *     or         = and { 'or' and }
 *     and        = not { 'and' not }
 *     not        = 'not' not | primary
 *     primary    = '(' or ')' | function | path comparison literal
 *
 * @throws ApiError for bad syntax, and for good syntax this host does not imitate
 */
export function parseFilter(filter: string): Expression {
  const tokens = tokenise(filter);
  let next = 0;

  function peek(): Token | undefined {
    return tokens[next];
  }

  function fail(): never {
    throw syntaxError(filter, peek()?.at ?? filter.length);
  }

  function accept(kind: 'word' | 'sign', text: string): boolean {
    const token = peek();
    if (token?.kind !== kind || token.text !== text) return false;
    next++;
    return true;
  }

  function expect(sign: string): void {
    if (!accept('sign', sign)) fail();
  }

  function word(): string {
    const token = peek();
    if (token?.kind !== 'word') return fail();
    next++;
    return token.text;
  }

  function literal(): Literal {
    const token = peek();
    if (token?.kind !== 'literal') return fail();
    next++;
    return token.literal;
  }

  function text(): string {
    const value = literal();
    return value.type === 'string' ? value.value : fail();
  }

  function or(): Expression {
    let left = and();
    while (accept('word', 'or')) left = { kind: 'or', left, right: and() };
    return left;
  }

  function and(): Expression {
    let left = not();
    while (accept('word', 'and')) left = { kind: 'and', left, right: not() };
    return left;
  }

  function not(): Expression {
    return accept('word', 'not') ? { kind: 'not', operand: not() } : primary();
  }

  function primary(): Expression {
    if (accept('sign', '(')) {
      const inner = or();
      expect(')');
      return inner;
    }
    const name = word();
    if (accept('sign', '(')) return functionCall(name);
    let path = name;
    while (accept('sign', '/')) {
      const step = word();
      if ((step === 'any' || step === 'all') && accept('sign', '(')) return lambda(step, path);
      path += `/${step}`;
    }
    return comparison(path);
  }

  function comparison(path: string): Expression {
    const name = word();
    const operator = COMPARISONS.find((candidate) => candidate === name);
    if (operator) return { kind: 'compare', operator, path, literal: literal() };
    if (['in', 'add', 'sub', 'mul', 'div', 'mod', 'has'].includes(name)) {
      throw unsupported(`the operator '${name}' in $filter`);
    }
    next--;
    return fail();
  }

  function functionCall(name: string): Expression {
    const textFunction = TEXT_FUNCTIONS.find((candidate) => candidate === name);
    if (textFunction) {
      let path = word();
      while (accept('sign', '/')) path += `/${word()}`;
      expect(',');
      const value = text();
      expect(')');
      return { kind: 'text', name: textFunction, path, text: value };
    }
    if (name.startsWith('Microsoft.Dynamics.CRM.')) return queryFunction(name.split('.').at(-1) ?? '');
    throw unsupported(`the function '${name}' in $filter`);
  }

  function queryFunction(name: string): Expression {
    if (word() !== 'PropertyName') fail();
    expect('=');
    const property = text();
    const values: string[] = [];
    if (accept('sign', ',')) {
      if (word() !== 'PropertyValues')
        throw unsupported(`Microsoft.Dynamics.CRM.${name} with one PropertyValue`);
      expect('=');
      expect('[');
      do values.push(text());
      while (accept('sign', ','));
      expect(']');
    }
    expect(')');
    return { kind: 'query function', name, property, values };
  }

  function lambda(quantifier: 'any' | 'all', collection: string): Expression {
    if (accept('sign', ')')) return { kind: 'lambda', quantifier, collection, variable: '' };
    const variable = word();
    expect(':');
    const predicate = or();
    expect(')');
    return { kind: 'lambda', quantifier, collection, variable, predicate };
  }

  const expression = or();
  return next < tokens.length ? fail() : expression;
}
