/** What rules of phasing, currencies, capacities and surcharges refuse. */
export const lineProblemsDe: Record<string, string> = {
  'capacity.none-for-month':
    'Die Rolle hat für {month} keine Monatsstunden. Tragen Sie ihre Kapazität unter Administration ein oder planen Sie Stunden.',
  'import.foreign-cost-differs':
    'Der Betrag ist nicht der, den der {currency}-Betrag zum Plankurs ergibt. Ändern Sie den Fremdwährungsbetrag oder den Plankurs.',
  'import.locked-unreadable':
    'Schreiben Sie die Nummern der gesperrten Perioden, 1 bis 12, mit Leerzeichen dazwischen.',
  'import.tag-unreadable':
    'Ein Schlagwort hat höchstens 40 Zeichen und kein Komma, Semikolon oder Anführungszeichen.',
  'import.terms-unreadable':
    'Das sind keine Verteilungsangaben, wie Etat sie schreibt. Lassen Sie die Zelle, wie sie exportiert wurde, oder leeren Sie sie.',
  'line.currency-missing': 'Fremdwährungsbeträge brauchen ihre Währung.',
  'line.foreign-amounts':
    'Diese Position ist in {currency} geplant. Ändern Sie ihre Beträge in {currency}; die in eigener Währung folgen dem Plankurs.',
  'line.generated':
    'Diese Position hat der Zuschlag einer Kostenart geplant. Sie folgt der Position, zu der sie gehört; ändern Sie diese.',
  'phasing.all-locked':
    'Alle Monate sind gesperrt, deshalb kann sich die Summe nicht ändern. Entsperren Sie mindestens einen Monat.',
  'phasing.month-locked': 'Periode {period} ist gesperrt. Entsperren Sie sie zuerst, dann ändern Sie sie.',
  'phasing.no-actuals':
    'Es gibt keine Istwerte von {fiscalYear}, nach denen verteilt werden könnte. Wählen Sie eine andere Verteilung.',
  'phasing.not-for-line':
    'Diese Verteilung passt nicht zur Position: Verträge verteilen Fremdkosten, Vorjahres-Istwerte Positionen in eigener Währung.',
  'phasing.not-month-mask': 'Gesperrte Monate sind eine ganze Zahl von 0 bis 4095.',
  'phasing.shares-not-100': 'Die zwölf Prozentsätze müssen zusammen 100 % ergeben.',
  'phasing.terms-missing': 'Diese Verteilung braucht mehr als eine Summe: tragen Sie ihre Angaben ein.',
  'posting.amount-missing': 'Tragen Sie einen Betrag ein, in eigener oder in fremder Währung.',
  'posting.amount-twice': 'Tragen Sie den Betrag nur in einer Währung ein.',
  'rates.bad-cell': 'Zeile {line}: „{value}“ ist kein Datum und kein Kurs. Es wurde nichts importiert.',
  'rates.currency-twice': 'Dieselbe Währung steht zweimal in der Liste.',
  'rates.none-for-date':
    'Für {currency} gibt es keinen Kurs am oder vor dem {date}. Importieren Sie Referenzkurse oder tragen Sie einen Kurs ein.',
  'rates.not-positive': 'Ein Wechselkurs ist größer als null.',
  'rates.not-reference-file':
    'Das ist nicht die Datei der täglichen EZB-Referenzkurse (eurofxref-hist.csv): Ihre erste Zeile nennt Date und die Währungen.',
  'rates.own-currency': 'Die eigene Währung braucht keinen Kurs.',
  'rates.plan-rate-missing':
    'Diese Version hat keinen Plankurs für {currency}. Tragen Sie ihn unter Plan, Wechselkurse ein.',
  'surcharge.chain':
    'Ein Zuschlag kann nicht selbst einen Zuschlag tragen. Wählen Sie eine andere Kostenart.',
  'surcharge.external-only': 'Nur Kostenarten für Fremdkosten tragen Zuschläge.',
  'surcharge.month-twice':
    'Zwei Zuschläge in dieselbe Kostenart beginnen im selben Monat. Behalten Sie einen davon.',
};
