/**
 * The reader's language of the two there are, by `Accept-Language` (RFC 9110); English when neither is wanted.
 *
 * @example pickLanguage('fr, de;q=0.7, en;q=0.3') //=> 'de'
 */
export function pickLanguage(header: string | undefined): 'de' | 'en' {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight.slice(2)) };
  });
  const best = wanted
    .filter(({ language, weight }) => (language === 'de' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0];
  return best?.language === 'de' ? 'de' : 'en';
}
