import type { Expression } from './expression';

/** The most conditions a query may have (Microsoft, "Web service error codes": TooManyConditionsInQuery). */
export const MOST_CONDITIONS = 500;

export function conditionCount(expression: Expression): number {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return conditionCount(expression.left) + conditionCount(expression.right);
    case 'not':
      return conditionCount(expression.operand);
    case 'lambda':
      return expression.predicate ? conditionCount(expression.predicate) : 1;
    default:
      return 1;
  }
}
