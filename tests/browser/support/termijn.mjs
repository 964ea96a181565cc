// Days counted as the Algemene termijnenwet counts them, apart from the program: what the walks hold a clock against.
const zone = { timeZone: 'Europe/Amsterdam' };
const utc = (y, m, d) => new Date(Date.UTC(y, m - 1, d));
const later = (date, days) => new Date(date.getTime() + days * 86400000);

export function vandaag(over = 0) {
  const [y, m, d] = new Intl.DateTimeFormat('en-CA', zone).format(Date.now()).split('-').map(Number);
  return later(utc(y, m, d), over);
}

// As people type it, and as the pages show it.
export const getypt = (date) => `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`;
export const dagOver = (over = 0) => getypt(vandaag(over)); // today here is today in Amsterdam, also at one at night
export const getoond = (date) => new Intl.DateTimeFormat('nl-NL',
  { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }).format(date);

// The first Sunday after the first full moon of spring (Meeus, Jones and Butcher).
function pasen(y) {
  const a = y % 19, b = Math.floor(y / 100), c = y % 100;
  const g = Math.floor((8 * b + 13) / 25), h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7, n = Math.floor((a + 11 * h + 22 * l) / 451);
  const k = h + l - 7 * n + 114;
  return utc(y, Math.floor(k / 31), (k % 31) + 1);
}

// Art. 3, and the days that were made equal to a holiday by decree.
const gelijkgesteld = ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'];
function isFeestdag(date) {
  const y = date.getUTCFullYear(), easter = pasen(y);
  const king = utc(y, 4, utc(y, 4, 27).getUTCDay() === 0 ? 26 : 27);
  const days = [utc(y, 1, 1), king, utc(y, 5, 5), utc(y, 12, 25), utc(y, 12, 26)];
  for (const over of [-2, 1, 39, 50]) days.push(later(easter, over));
  return days.some((day) => day.getTime() === date.getTime()) || gelijkgesteld.includes(date.toISOString().slice(0, 10));
}

// Art. 1: a term that would end on a Saturday, a Sunday or a holiday ends with the next day that is none of these.
export function laatsteDag(vanaf, dagen) {
  let date = later(vanaf, dagen);
  while (date.getUTCDay() % 6 === 0 || isFeestdag(date)) date = later(date, 1);
  return date;
}
