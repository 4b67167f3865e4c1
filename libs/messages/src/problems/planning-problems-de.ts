/** Refusals of versions, approvals and changes of a plan. */
export const planningProblemsDe = {
  'version.what-if':
    'Eine Was-wäre-wenn-Version wird nicht eingereicht. Legen Sie aus ihr ein Budget oder einen Forecast an.',
  'version.cutoff-missing': 'Ein Forecast braucht den letzten Monat, der aus dem Ist kommt.',
  'version.cutoff':
    'Der Stichmonat {month} liegt nicht in diesem Geschäftsjahr oder hat noch nicht begonnen.',
  'version.not-private': 'Diese Planversion sehen schon alle, die Pläne lesen dürfen.',
  'version.not-forecast': 'Nur ein Forecast nimmt Monate aus dem Ist.',
  'version.rejected-lines':
    '{count, plural, one {# Budgetposition ist} other {# Budgetpositionen sind}} zurückgewiesen. Überarbeiten und reichen Sie sie neu ein, bevor Sie die Planversion einreichen.',
  'line.transition': 'Eine Budgetposition kann nicht von {from} nach {to} wechseln.',
  'line.locked':
    'Diese Budgetposition ist eingereicht oder genehmigt. Ziehen Sie sie zurück, bevor Sie sie ändern.',
  'line.month-closed':
    'Die Monate bis zum Stichmonat des Forecasts kommen aus dem Ist (Periode {period}); sie lassen sich nicht ändern und nicht verschieben.',
  'approval.above-limit':
    'Der Betrag liegt über der Freigabegrenze der Kostenstelle. Genehmigen muss ihn die Leitung.',
  'threshold.exists': 'Für diese Kostenstelle gilt ab diesem Tag schon eine Freigabegrenze.',
  'delegation.oneself': 'Niemand vertritt sich selbst. Wählen Sie eine andere Person.',
  'delegation.reversed': 'Die Vertretung endet, bevor sie beginnt.',
  'change.not-approved':
    'Geändert und umgebucht wird in einer genehmigten Planversion. Solange sie Entwurf ist, ändern Sie die Positionen selbst.',
  'change.nothing': 'Das ändert nichts. Geben Sie für mindestens einen Monat einen anderen Betrag ein.',
  'change.exceeds-line': 'Im Monat {month} ist nicht so viel da. Nehmen Sie weniger weg.',
  'change.decided': 'Über diesen Antrag ist schon entschieden.',
  'transfer.not-zero-sum':
    'Eine Umbuchung gibt so viel, wie sie nimmt. Die Beträge ergeben zusammen nicht null.',
  'transfer.one-line': 'Eine Umbuchung braucht mindestens zwei Positionen.',
  'transfer.line-twice': 'Eine Position steht zweimal in der Umbuchung.',
  'transfer.month-locked':
    'Der Monat {month} einer Position ist gesperrt und behält seinen Betrag. Buchen Sie in einem anderen Monat um oder beantragen Sie eine Änderung der Position.',
  'transfer.no-whole-minutes':
    'Im Monat {month} ergibt der Betrag zum Stundensatz keine ganzen Minuten. Die nächsten Beträge, die aufgehen, sind {belowMinor} und {aboveMinor}.',
  'transfer.no-whole-minutes-near':
    'Im Monat {month} ergibt der Betrag zum Stundensatz keine ganzen Minuten. Der nächste Betrag, der aufgeht, ist {nearMinor}.',
  'transfer.no-common-minutes':
    'Im Monat {month} ergibt kein Betrag in der Nähe bei allen Positionen ganze Minuten. Buchen Sie die Stunden über eine externe Position um.',
  'transfer.hours-changed':
    'Im Monat {month} haben sich Stunden oder Stundensatz seit dem Antrag geändert. Lehnen Sie ihn ab und beantragen Sie die Umbuchung neu.',
  'carry-forward.nothing': 'Aus dem Vorjahr ist hier nichts zu übertragen.',
  'carry-forward.exceeds': 'Davon ist nicht mehr so viel übrig.',
};
