import type { Random } from './random';

/**
 * Numbers as people have typed them over the years. All lie in ranges set aside for fiction (ACMA: 0491 570 xxx and
 * 5550 xxxx; Ofcom: 020 7946 0xxx; NANPA: 555-01xx), so that nobody is ever called.
 */
const NOTATIONS: readonly [(random: Random) => string, ...((random: Random) => string)[]] = [
  (r) => `+614915${70 + r.below(9)}${digits(r, 3)}`,
  (r) => `0491 5${70 + r.below(9)} ${digits(r, 3)}`,
  (r) => `+61 491 5${70 + r.below(9)} ${digits(r, 3)}`,
  (r) => `+61${area(r)}5550${digits(r, 4)}`,
  (r) => `(0${area(r)}) 5550 ${digits(r, 4)}`,
  (r) => `0${area(r)} 5550 ${digits(r, 4)}`,
  (r) => `0${area(r)}5550${digits(r, 4)}`,
  (r) => `+61 ${area(r)} 5550 ${digits(r, 4)}`,
  (r) => `0${area(r)} 5550 ${digits(r, 4)} ext. ${10 + r.below(90)}`,
  (r) => `+61 (0)${area(r)} 5550-${digits(r, 4)}`,
  (r) => `+44 20 7946 0${digits(r, 3)}`,
  (r) => `+1 (212) 555-01${digits(r, 2)}`,
  (r) => `+64 9 55${digits(r, 1)} 0${digits(r, 3)}`,
  (r) => `0061 ${area(r)} 5550 ${digits(r, 4)}`,
];

export function phoneNumber(random: Random): string {
  return random.pick(NOTATIONS)(random);
}

function area(random: Random): string {
  return random.pick(['2', '3', '7', '8']);
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.below(10)).join('');
}
