import type { ScreenPopRule } from '../../options/options';
import type { JsonObject } from '../../ports/toolbar';
import { formatPhone } from '../phone/number';
import { valueAt } from './path';
import type { ParameterValues } from './query';

/** Reads a rule's parameters from ipSCAPE's payload; what is not there is empty. */
export function readParameters(rule: ScreenPopRule, data: JsonObject, country: string): ParameterValues {
  return new Map(
    rule.parameters.map((parameter) => {
      const value = valueAt(data, parameter.path).trim();
      return [
        parameter.name,
        parameter.type === 'phone' ? formatPhone(value, country, parameter.format) : value,
      ];
    }),
  );
}
