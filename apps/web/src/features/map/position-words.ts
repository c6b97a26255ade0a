import type { Position } from '@workbench/domain';
import type { Words } from '../../shared/words/useWords';

/** Metres as they are read: below a kilometre in metres, beyond in kilometres. */
export function metresWords(metres: number, { t, language }: Pick<Words, 't' | 'language'>): string {
  const number = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, { maximumFractionDigits: 1 });
  return metres < 1000 ? t('map.metres', { count: number.format(metres) }) : t('map.kilometres', { count: number.format(metres / 1000) });
}

/** Latitude and longitude to about a hundred metres. */
export function degreesWords({ latitude, longitude }: Pick<Position, 'latitude' | 'longitude'>): string {
  return `${latitude.toFixed(3)}, ${longitude.toFixed(3)}`;
}
