/** Was abgeschlossene Perioden, Aufteilungen, Abgrenzungen, Planungsrunden und die Budgetkontrolle ablehnen. */
export const controlProblemsDe: Record<string, string> = {
  'period.closed':
    '{month} ist abgeschlossen und nimmt keine Buchungen an. Buchen Sie in {firstOpenMonth}, den ersten offenen Monat, oder lassen Sie die Periode wieder öffnen.',
  'period.already-closed': '{month} ist schon abgeschlossen.',
  'period.not-closed': '{month} ist nicht abgeschlossen.',
  'split.amounts-differ': 'Die Teile ergeben zusammen nicht den ganzen Betrag.',
  'split.not-100-percent': 'Die Prozente müssen zusammen 100 % ergeben.',
  'split.no-weight': 'Alle Gewichte sind 0; danach lässt sich nichts aufteilen.',
  'split.no-period': 'Ein Teil soll auf Monate verteilt werden, die nicht zum Geschäftsjahr gehören.',
  'split.nothing-moves':
    'Jeder Teil bleibt, wo die Kosten schon sind. Wählen Sie eine andere Kostenstelle, Maßnahme oder einen anderen Monat.',
  'split.approved':
    'Diese Planversion ist genehmigt, ihre Positionen werden nicht aufgeteilt. Buchen Sie stattdessen einen Teil des Geldes auf eine andere Position um (Plan, Änderungen).',
  'split.none': 'Hier ist nichts aufgeteilt.',
  'split.changed':
    'Ein Teil wurde inzwischen geändert oder gelöscht; die Aufteilung kann nicht zurückgenommen werden. Bearbeiten Sie die Teile.',
  'split.hours-by-amount': 'Stunden werden nach Prozent oder Umlageschlüssel aufgeteilt, nicht nach Betrag.',
  'split.hours-by-month':
    'Die Teile einer internen Position behalten ihre Monate, denn jeder Monat hat seinen Satz. Verschieben Sie Stunden in der Position selbst.',
  'posting.not-splittable':
    'Nur eine gültige Buchung kann aufgeteilt werden: keine stornierte, keine Umbuchung, keine Abgrenzung. Bei einer Abgrenzung wird die Rechnung aufgeteilt.',
  'posting.moved':
    'Die Buchung {id} ist schon aufgeteilt oder umgebucht. Nichts wurde zugeordnet; laden Sie die Liste neu.',
  'assignment-rule.no-condition':
    'Eine Regel ohne Bedingung würde jede Buchung nehmen. Geben Sie mindestens eine Bedingung an.',
  'assignment-rule.order-incomplete':
    'Die Regeln haben sich inzwischen geändert. Laden Sie die Liste neu und ordnen Sie sie dann.',
  'accrual.unknown': 'Das ist keine Abgrenzung, oder nicht mehr.',
  'accrual.released': 'Von dieser Abgrenzung ist nichts mehr aufzulösen.',
  'accrual.of-order-line':
    'Die Abgrenzung einer Bestellung entsteht mit ihrer Lieferung. Erfassen Sie die Lieferung an der Bestellposition.',
  'accrual.of-other-line':
    'Diese Abgrenzung gehört zu einer anderen Bestellposition. Wählen Sie eine der Position dieser Rechnung, oder lassen Sie die Abgrenzung weg: Die Rechnung löst die ihrer Position selbst auf.',
  'accrual.partly-released':
    'Ein Teil dieser Abgrenzung ist schon aufgelöst. Lösen Sie den Rest auf, statt sie zu stornieren.',
  'accrual.nothing-released':
    'Ein Betrag mit anderem Vorzeichen löst nichts auf. Geben Sie einen mit dem Vorzeichen der Abgrenzung ein.',
  'round.closed': 'Diese Planungsrunde ist geschlossen.',
  'round.target-twice': 'Eine Kostenstelle oder Maßnahme hat zwei Zielwerte. Behalten Sie einen davon.',
  'submission.exists': 'Diese Kostenstelle hat schon abgegeben.',
  'submission.not-found': 'Diese Kostenstelle hat nicht abgegeben; es gibt nichts wieder zu öffnen.',
  'submission.locked':
    'Diese Kostenstelle hat ihren Plan abgegeben; ihre Positionen sind gesperrt. Bitten Sie das Controlling, sie wieder zu öffnen.',
  'reserve.locked': 'Über die zentrale Reserve verfügt das Controlling.',
  'reserve.approved':
    'Diese Planversion ist genehmigt. Geben Sie die Reserve durch eine Umbuchung von der Reserveposition auf die Position frei, die das Geld braucht (Plan, Änderungen).',
  'reserve.exceeded': 'So viel enthält die Reserve nicht.',
  'reserve.not-positive': 'Geben Sie einen Betrag über null frei.',
  'reserve.not-reserve': 'Diese Position ist keine Reserve.',
  'reserve.target': 'Eine Reserve wird für eine externe Position freigegeben, die selbst keine Reserve ist.',
  'spending.frozen':
    'Ab {fromDate} gilt eine Ausgabensperre: hier kann nicht mehr geplant werden. Planen Sie anderswo im gesperrten Teil weniger, oder lassen Sie die Sperre aufheben.',
  'freeze.lifted': 'Diese Ausgabensperre ist schon aufgehoben.',
  'cut.not-share': 'Eine Kürzung liegt über 0 % und höchstens bei 100 %.',
  'cut.changed':
    'Die Positionen haben sich seit der Vorschau geändert. Sehen Sie sich die neue Vorschau an; es wurde nichts gekürzt.',
  'cut.nothing': 'Keine offene Position passt; es gibt nichts zu kürzen.',
  'cut.version':
    'Gekürzt wird in einem Entwurf, in einer genehmigten Planversion durch einen Änderungsantrag.',
  'control.other-year': '{month} gehört nicht zum Geschäftsjahr {fiscalYear}.',
};

export const controlFieldsDe: Record<string, string> = {
  'allocation.nowhere': 'Jedes Gewicht nennt eine Kostenstelle oder eine Maßnahme.',
  'round.target-of-one': 'Ein Zielwert gehört zu einer Kostenstelle oder zu einer Maßnahme.',
  'control.rule-of-one': 'Eine Regel gehört zu einer Kostenstelle oder zu einer Maßnahme.',
};
