/** What orders and contracts refuse. */
export const commitmentProblemsDe: Record<string, string> = {
  'order.transition':
    'Eine Bestellung kann nicht von {from, select, draft {Entwurf} ordered {bestellt} closed {abgeschlossen} other {storniert}} nach {to, select, draft {Entwurf} ordered {bestellt} closed {abgeschlossen} other {storniert}} wechseln.',
  'order.empty':
    'Diese Bestellung hat noch keine Positionen. Erfassen Sie mindestens eine, bevor Sie bestellen.',
  'order.reason-missing': 'Schreiben Sie eine Begründung dazu.',
  'order.locked':
    'Diese Bestellung ist kein Entwurf mehr. Ändern lassen sich nur noch Titel, Notiz, verantwortliche Person und Erinnerung; was nicht mehr kommt, wird storniert.',
  'order.stopped':
    '{cause, select, frozen {Für {placeCode} {placeName} gilt seit {fromDate} eine Ausgabensperre: „{freezeReason}“. Bestellen Sie, wenn sie aufgehoben ist, oder lassen Sie sie aufheben.} exceeded {Das Budget von {placeCode} {placeName} reicht dafür nicht: {fiscalYear} sind {availableMinor} verfügbar, gebraucht werden {requestedMinor}. Die Budgetkontrolle lässt hier keine Überschreitung zu.} other {Das Budget von {placeCode} {placeName} für {fiscalYear} reicht dafür nicht, und die Budgetkontrolle lässt hier keine Überschreitung zu.}}',
  'order.not-in-force':
    'Diese Bestellung ist nicht in Kraft: sie ist noch Entwurf, abgeschlossen oder storniert.',
  'order.cancels-too-much':
    'So viel ist auf dieser Position nicht mehr offen. Stornieren Sie höchstens den offenen Rest.',
  'order-line.unknown': 'Diese Bestellposition gibt es nicht.',
  'contract.reversed': 'Der Vertrag endet vor seinem Beginn.',
  'contract.too-long': 'Eine Vertragslaufzeit darf höchstens 20 Jahre umfassen.',
  'contract.renewal-missing': 'Geben Sie an, um wie viele Monate sich der Vertrag verlängert.',
  'contract.renewal-not-whole':
    'Die Verlängerung muss ein Vielfaches des Abrechnungsintervalls sein ({intervalMonths, plural, one {# Monat} other {# Monate}}).',
  'contract.not-a-contract': 'Das ist eine Bestellung, kein Vertrag.',
  'contract.ends-anyway': 'Dieser Vertrag endet ohnehin am {endDate}; er verlängert sich nicht.',
  'contract.notice-late':
    'Für dieses Vertragsende war der letzte Tag der {noticeDate}. Übernehmen Sie zuerst die nächste Laufzeit und kündigen Sie dann zu deren Ende.',
};
