/** Was die Rechenregeln ablehnen; erreicht wird es meist über Dateien und die Programmierschnittstelle. */
export const calculationProblemsDe: Record<string, string> = {
  'calendar.not-date': '„{date}“ ist kein Datum. Schreiben Sie es als JJJJ-MM-TT.',
  'calendar.not-month': '„{month}“ ist kein Monat. Schreiben Sie ihn als JJJJ-MM.',
  'calendar.not-period': 'Eine Periode des Geschäftsjahrs ist eine ganze Zahl von 1 bis 12.',
  'calendar.not-start-month': 'Das Geschäftsjahr beginnt in einem der Monate 1 bis 12.',
  'calendar.out-of-range': 'Dieser Monat liegt außerhalb der Jahre 0000 bis 9999.',
  'drivers.carry-over-outside': 'Die Nachwirkung liegt zwischen 0 und 1, ohne 1.',
  'drivers.lag-outside': 'Die längste Wirkungsverzögerung ist eine ganze Zahl von 0 bis {most} Monaten.',
  'drivers.lengths-differ': 'Die Reihe {id} hat nicht so viele Monate wie die Kennzahl.',
  'drivers.none': 'Wählen Sie mindestens eine Reihe von Ausgaben oder Stunden.',
  'drivers.not-a-number': 'Ein Wert von {id} ist keine Zahl.',
  'experiments.lengths-differ': 'Versuchs- und Vergleichsgruppe brauchen dieselben Monate.',
  'experiments.too-few-months':
    'Ein Vergleich braucht mindestens {needed} Monate vorher und {needed} nachher; hier sind es {before} und {after}.',
  'regression.dependent-columns': 'Diese Reihen lassen sich nicht trennen: Eine ergibt sich aus den anderen.',
  'regression.too-few-rows': 'Es gibt weniger Monate als Unbekannte.',
  'forecast.not-closed-periods': 'Die Zahl der abgeschlossenen Perioden ist eine ganze Zahl von 0 bis 12.',
  'formula.incomplete': 'Die Formel endet zu früh: eine Zahl oder eine schließende Klammer fehlt.',
  'formula.too-large': 'Diese Formel ist zu lang, oder ihre Zahlen sind zu groß.',
  'formula.unreadable':
    'Die Formel ist an Stelle {at} nicht zu lesen („{found}“). Sie nimmt Zahlen, + - * / % und Klammern.',
  'impact.band-inverted': 'Der untere Anteil darf nicht über, der obere nicht unter dem Anteil liegen.',
  'impact.cost-differs':
    'Dieselbe Maßnahme hat in {month} zwei verschiedene Kosten. Lassen Sie die Zahlen neu aufbauen.',
  'impact.not-lag': 'Der Nachlauf ist eine ganze Zahl von Monaten und nicht negativ.',
  'impact.not-share': 'Ein Anteil liegt zwischen 0 % und 100 %.',
  'kpi-formula.cycle': 'Diese Formel dreht sich im Kreis: {path}.',
  'kpi-formula.empty': 'Schreiben Sie eine Formel, zum Beispiel cost(spring) / leads.',
  'kpi-formula.not-allowed':
    '"{found}" ist in der Formel einer Kennzahl nicht erlaubt. Erlaubt sind Zahlen mit Punkt, Kennzahlen mit ihrem Kürzel, cost(), externalCost(), internalCost() und hours() einer Maßnahme, frühere Monate wie in revenue[-12], + - * / und Klammern.',
  'kpi-formula.not-earlier':
    'Frühere Monate schreibt man als revenue[-12]: eine ganze Zahl von -1 bis -{most} hinter einer Kennzahl oder Kosten.',
  'kpi-formula.too-large': 'Mit den Formeln, die sie verwendet, ist diese Formel zu groß.',
  'kpi-formula.too-long': 'Eine Formel hat höchstens {most} Zeichen.',
  'kpi-formula.unit-mismatch':
    'Die Formel ergibt nicht die Einheit dieser Kennzahl ({unit, select, currency {Geld} percent {Prozent} hours {Stunden} other {eine Zahl}}). Ändern Sie die Einheit oder die Formel.',
  'kpi-formula.units-differ': 'Die Einheiten auf beiden Seiten von "{operator}" passen nicht zusammen.',
  'kpi-formula.unreadable': 'Die Formel ist an Stelle {at} nicht lesbar.',
  'kpis.band-inverted': 'In einem Zielband steht der untere Wert zuerst.',
  'money.invalid-weights':
    'Nach diesen Gewichten lässt sich kein Betrag aufteilen: sie sind negativ oder alle null.',
  'money.not-currency-code': 'Eine Währung hat drei Großbuchstaben, zum Beispiel EUR.',
  'number.division-by-zero': 'Durch null kann nicht geteilt werden.',
  'number.not-decimal': '„{text}“ ist keine Zahl.',
  'number.not-scaled-integer': 'Diese Zahl ist zu groß oder hat zu viele Nachkommastellen.',
  'phasing.not-twelve-months': 'Ein Jahr hat zwölf Monate; hier sind es {length}.',
  'csv.not-a-date': '„{date}“ ist kein Datum und kann nicht in die Datei geschrieben werden.',
  'csv.not-a-month': '„{month}“ ist kein Monat und kann nicht in die Datei geschrieben werden.',
  'rollup.mismatch':
    '{differences, plural, one {# Monatssumme weicht} other {# Monatssummen weichen}} von den Buchungen und Positionen ab. Lassen Sie die Summen neu aufbauen.',
  'version.other-year':
    'Diese Planversion gehört zum Geschäftsjahr {fiscalYear}. Wählen Sie eine des gezeigten Jahres.',
  'tree.duplicate-id': 'Derselbe Eintrag steht zweimal im Baum.',
  'tree.unknown-parent': 'Das übergeordnete Element gibt es nicht.',
};
