/**
 * Names and abbreviations of each month in English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian and
 * Swedish. No name is that of two months.
 */
const NAMES = [
  "january januar janvier enero gennaio janeiro januari jan janv ene gen jän jänner",
  "february februar février fevrier febrero febbraio fevereiro februari feb févr fevr fév fev",
  "march märz maerz mars marzo março marco maart marts mar mär mrz mrt",
  "april avril abril aprile apr avr abr",
  "may mai mayo maggio maio mei maj mag",
  "june juni juin junio giugno junho jun giu",
  "july juli juillet julio luglio julho jul juil lug",
  "august août aout agosto augustus augusti aug ago",
  "september septembre septiembre setiembre settembre setembro sep sept set",
  "october oktober octobre octubre ottobre outubro oct okt ott out",
  "november novembre noviembre novembro nov",
  "december dezember décembre decembre diciembre dicembre dezembro desember dec dez déc dic des",
].map((names) => names.split(" "));

const MONTHS = new Map(NAMES.flatMap((names, month) => names.map((name): [string, number] => [name, month])));

/** All names as an alternation, the longest first. */
export const MONTH_NAMES = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");

/** Returns the month of a name, from 0. */
export function monthOf(name: string): number {
  return MONTHS.get(name.toLowerCase()) ?? Number.NaN;
}
