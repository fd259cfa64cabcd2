/** A `$filter` as a tree. */
export type Literal =
  | { readonly type: 'null' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'guid'; readonly value: string }
  /** Milliseconds since 1970. */
  | { readonly type: 'date'; readonly value: number };

export const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const TEXT_FUNCTIONS = ['contains', 'startswith', 'endswith'] as const;
export type TextFunction = (typeof TEXT_FUNCTIONS)[number];

export type Expression =
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly path: string;
      readonly literal: Literal;
    }
  | { readonly kind: 'text'; readonly name: TextFunction; readonly path: string; readonly text: string }
  /** Dataverse's own query functions, `Microsoft.Dynamics.CRM.In(PropertyName='x',PropertyValues=['a'])`. */
  | {
      readonly kind: 'query function';
      readonly name: string;
      readonly property: string;
      readonly values: readonly string[];
    }
  /** `contact_activity_parties/any(p:p/participationtypemask eq 1)` */
  | {
      readonly kind: 'lambda';
      readonly quantifier: 'any' | 'all';
      readonly collection: string;
      readonly variable: string;
      readonly predicate?: Expression;
    };
