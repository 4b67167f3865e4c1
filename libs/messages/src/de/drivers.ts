import type { drivers as english } from '../en/drivers';
import type { Translation } from '../translation';

export const drivers: Translation<typeof english> = {
  'refused.too-few-months':
    'Zu wenige Monate: {months, plural, one {# Monat lässt} other {# Monate lassen}} sich auswerten, für so viele Reihen sind {needed} nötig (mindestens 24, und 10 je Reihe und für den Sockel){lagMonths, plural, =0 {} one {. Der erste Monat dient nur als Vorgeschichte der Wirkungsverzögerung} other {. Die ersten # Monate dienen nur als Vorgeschichte der Wirkungsverzögerung}}. Warten Sie, ergänzen Sie ältere Monate oder wählen Sie weniger Reihen.',
  'refused.cannot-be-told-apart':
    'Nicht zu trennen: {names} haben sich immer gemeinsam bewegt, also kann niemand sagen, was davon gewirkt hat. Werten Sie ihre Summe aus oder lassen Sie eine Reihe weg.',
  'refused.no-variation': 'Hat sich nie verändert, daraus lässt sich nichts lernen: {names}.',
  'refused.kpi-constant':
    'Die Kennzahl hat sich in diesen Monaten nie verändert, es gibt nichts zu erklären.',

  'note.correlation-not-proof':
    'Zusammenhang, kein Beweis: Beides kann einem Dritten folgen, das nicht in diesen Zahlen steht. Ein Experiment beweist mehr.',
  'note.cannot-be-told-apart':
    'Vom Rest des Modells nicht zu trennen: {names}. Ihre Zahlen stützen sich aufeinander und lassen sich nicht übernehmen.',
  'note.nothing-shown': 'Für {names} ist keine Wirkung gezeigt: Das Intervall enthält die Null.',
  'note.too-few-months-to-adopt':
    'Nicht zu übernehmen: Bei {months, plural, one {# Monat} other {# Monaten}} enthielt das 90-%-Intervall die Wahrheit zu selten; ab {needed} Monaten enthält es sie in mindestens 85 von 100 Fällen.',
  'note.season-not-modelled':
    'Die Saison ist nicht im Modell, weil die Monate dafür nicht reichen: Was die Saison bewirkt, kann als Wirkung gezählt sein.',
  'note.trend-not-modelled':
    'Der Trend ist nicht im Modell, weil die Monate dafür nicht reichen: Wachstum von selbst kann als Wirkung gezählt sein.',
  'note.months-missing':
    '{count, plural, one {Ein Monat hat keinen Wert der Kennzahl und wurde} other {# Monate haben keinen Wert der Kennzahl und wurden}} ausgelassen.',
  'note.residuals-lean':
    'Was das Modell übrig lässt, hängt am Vormonat (Durbin-Watson {value}, gut wäre 2): Wahrscheinlich fehlt etwas, das zählt.',
  'note.no-better-than-without':
    '{months, plural, one {Der letzte Monat wird} other {Die letzten # Monate werden}} mit diesen Reihen nicht besser vorhergesagt als durch Trend und Saison allein.',

  'interval.search':
    '90-%-Intervall, das die Suche über Verzögerung, Nachwirkung und Sättigung einschließt (Block-Bootstrap).',
  'interval.plain':
    'Standardfehler nach Newey-West, als wären Verzögerung, Nachwirkung und Sättigung bekannt gewesen: zu optimistisch.',
  'experiment.parallel': 'Nimmt an, dass sich beide Seiten ohne die Maßnahme gleich bewegt hätten.',
  'experiment.no-control':
    'Vorher und nachher ohne Vergleichsgruppe: Was sich sonst zu dieser Zeit verändert hat, steckt mit darin.',
};
