/** What can be wrong with a file that is imported. */
export const fileProblemsDe: Record<string, string> = {
  'import.locked':
    'Dieser Import ist abgeschlossen oder verworfen und lässt sich nicht mehr ändern. Laden Sie die Datei erneut hoch.',
  'import.busy':
    'Gerade wird ein anderer Import übernommen. Warten Sie, bis er fertig ist, und bestätigen Sie diesen dann noch einmal.',
  'import.cancelled':
    'Der Import wurde abgebrochen. Nichts davon wurde behalten; Sie können ihn noch einmal bestätigen.',
  'import.stopped':
    'Der Server wurde angehalten, während dieser Import übernommen wurde. Nichts davon wurde behalten; bestätigen Sie ihn noch einmal.',
  'import.interrupted':
    'Der Import wurde aufgegeben, während er übernommen wurde. Nichts davon wurde behalten; bestätigen Sie ihn noch einmal.',
  'import.failed':
    'Beim Übernehmen dieses Imports ging etwas Unerwartetes schief. Nichts davon wurde behalten; bestätigen Sie ihn noch einmal.',
  'import.elsewhere':
    'Dieser Import wird von einem anderen Prozess übernommen und lässt sich von hier nicht anhalten.',
  'category.kind-in-use':
    'Auf dieser Kostenart ist bereits geplant oder gebucht; ihre Art bleibt deshalb. Legen Sie für die andere Art eine eigene Kostenart an.',
  'import-profile.of-others':
    'Dieses Profil hat jemand anderes angelegt, und Sie dürfen nur für einen Teil der Organisation importieren. Wählen Sie einen anderen Namen.',
  'import-profile.not-found': 'Dieses Profil gibt es nicht oder nicht mehr.',
  'import.not-found': 'Diesen Import gibt es nicht oder nicht mehr.',
  'import.value-missing': 'Wählen Sie die Spalte mit dem Wert (oder dem Zielwert).',
  'import.cost-centre-missing':
    'Wählen Sie die Spalte der Kostenstelle oder eine Kostenstelle für alle Zeilen.',
  'import.category-missing': 'Wählen Sie die Spalte der Kostenart oder eine Kostenart für alle Zeilen.',
  'import.cell-missing': 'Diese Zelle ist leer; ohne sie kann die Zeile nicht gespeichert werden.',
  'import.text-too-long': 'Dieser Text ist länger als {longest} Zeichen.',
  'import.other-currency': 'Der Betrag hat eine andere Währung; die Bücher werden in {currency} geführt.',
  'import.kind-unknown': 'Das ist weder intern noch extern.',
  'import.phasing-unknown': 'Das ist weder gleichmäßig noch manuell.',
  'import.cost-centre-unknown':
    'Es gibt keine Kostenstelle mit dieser Nummer oder diesem Namen. Legen Sie sie an, oder lassen Sie den Import Unbekanntes anlegen.',
  'import.category-unknown':
    'Es gibt keine Kostenart mit dieser Nummer oder diesem Namen. Legen Sie sie an, oder lassen Sie den Import Unbekanntes anlegen.',
  'import.initiative-unknown':
    'Es gibt keine Maßnahme mit dieser Nummer oder diesem Namen. Legen Sie sie an, oder lassen Sie den Import Unbekanntes anlegen.',
  'import.vendor-unknown':
    'Es gibt keinen Lieferanten dieses Namens. Legen Sie ihn an, oder lassen Sie den Import Unbekanntes anlegen.',
  'import.role-unknown':
    'Es gibt keine Rolle mit diesem Kürzel oder Namen. Legen Sie sie zuerst mit ihrem Stundensatz an.',
  'import.role-missing': 'Stunden brauchen eine Rolle mit Stundensatz oder einen Betrag.',
  'import.order-unknown':
    'Eine Bestellung {order}, die Sie sehen dürfen, gibt es nicht. Erfassen Sie sie zuerst, oder berichtigen Sie die Nummer.',
  'import.order-line-unknown': 'Die Bestellung {order} hat keine Zeile {line}.',
  'import.order-line-ambiguous':
    'Mehrere Zeilen der Bestellung {order} sind offen. Schreiben Sie, welche berechnet wird: {lines}.',
  'import.order-nothing-open':
    'Keine Zeile der Bestellung {order} ist noch offen. Schreiben Sie, welche berechnet wird, zum Beispiel {order}/1.',
  'import.order-not-in-force':
    'Die Bestellung {order} ist nicht in Kraft: Bestellen Sie, öffnen Sie sie wieder, oder lassen Sie die Zelle leer.',
  'import.order-of-hours': 'Stunden verbrauchen keine Bestellung. Lassen Sie die Zelle leer.',
  'import.flag-unreadable': 'Das ist weder ja noch nein.',
  'import.kpi-unknown': 'Es gibt keine Kennzahl mit diesem Kürzel oder Namen. Legen Sie sie zuerst an.',
  'import.kpi-not-additive':
    'Diese Kennzahl lässt sich nicht addieren, die Datei hat aber mehrere Werte für diesen Monat. Behalten Sie einen davon.',
  'import.out-of-reach': 'Auf diese Kostenstelle dürfen Sie nicht buchen.',
  'import.posting-differs':
    'Diese Ist-Buchung steht in Etat mit anderem Inhalt. Buchungen werden nie geändert: stornieren Sie sie und buchen Sie neu.',
  'import.id-twice': 'Diese Nummer steht zweimal in der Datei.',
  'import.price-differs':
    'Der Betrag ist nicht Menge mal Einzelpreis. Korrigieren Sie eines davon, oder lassen Sie den Betrag weg.',
  'import.months-differ': 'Die zwölf Monate ergeben zusammen nicht den Betrag.',
  'import.hours-differ': 'Die Stunden der Monate ergeben zusammen nicht die Stunden des Jahres.',
  'import.hours-cost-differs':
    'Der Betrag ist nicht das, was diese Stunden zum Satz der Rolle kosten. Lassen Sie den Betrag weg; Etat berechnet ihn.',
  'export.not-found': 'Diesen Export gibt es nicht.',
  'export.file-gone':
    'Die Datei dieses Exports liegt nicht mehr im Datenordner. Erstellen Sie den Export neu; die alte Prüfsumme steht weiterhin in der Liste.',
  'export.file-changed':
    'Die Datei dieses Exports wurde auf dem Server verändert: Ihre Prüfsumme stimmt nicht mehr. Spielen Sie sie aus der Sicherung zurück oder erstellen Sie den Export neu.',
  'export.first-batch':
    'Das ist der erste Export dieser Art mit diesen Filtern; es gibt keinen davor, mit dem er sich vergleichen ließe.',
  'xlsx.too-many-rows':
    'Ein Tabellenblatt fasst {limit, number} Zeilen, der Export hat mehr. Grenzen Sie die Monate ein, oder nehmen Sie CSV oder JSON Lines.',
  'datev.settings-missing':
    'Für DATEV fehlen noch Berater- und Mandantennummer, Kontenlänge und Gegenkonto. Tragen Sie sie unter Austausch, Export, DATEV ein.',
  'datev.currency-without-cents':
    'Das DATEV-Format rechnet in Beträgen mit zwei Nachkommastellen; die Währung der Organisation hat andere.',
  'datev.not-ready':
    'Buchung {posting} lässt sich noch nicht schreiben. Die Prüfung vor dem Export zeigt, was fehlt; danach lässt sich die Datei erstellen.',
  'datev.account-missing': 'Die Kostenart hat kein Sachkonto. Tragen Sie es bei der Kostenart ein.',
  'datev.account-invalid':
    'Das Sachkonto der Kostenart ist keine Zahl mit höchstens so vielen Stellen, wie für DATEV eingestellt ist. Berichtigen Sie es bei der Kostenart.',
  'datev.amount-zero':
    'Der Betrag ist null; eine solche Buchung kennt das Format nicht. Sie wird ausgelassen.',
  'datev.amount-too-large': 'Der Betrag hat mehr als zehn Stellen vor dem Komma.',
  'datev.document-changed':
    'Belegfeld 1 kennt nur 36 Buchstaben, Ziffern und $%&*+-/; die Belegnummer wird angepasst geschrieben.',
  'datev.text-cut': 'Der Buchungstext hat höchstens 60 Zeichen; was darüber hinausgeht, fehlt in der Datei.',
  'datev.text-changed': 'Der Text enthält Zeichen, die das Format nicht kennt; sie werden ersetzt.',
  'datev.cost-centre-invalid':
    'Der Code der Kostenstelle hat mehr als 36 Zeichen oder solche, die das Format nicht kennt. Berichtigen Sie ihn bei der Kostenstelle.',
  'csv.quote-not-closed': 'Hier öffnet ein Anführungszeichen, und keines schließt es.',
  'csv.stray-quote': 'Hinter einem schließenden Anführungszeichen steht noch Text.',
  'csv.ragged-row':
    'Die Zeile hat {found, plural, one {# Zelle} other {# Zellen}}, die Überschriften haben {expected}.',
  'csv.record-too-long': 'Die Zeile ist zu lang, um gelesen zu werden.',
  'csv.undecodable': 'Einige Zeichen passen nicht zu dieser Zeichenkodierung. Wählen Sie eine andere.',
  'csv.nul-character': 'Die Zeile enthält Binärdaten.',
  'xlsx.damaged':
    'Die Arbeitsmappe ist beschädigt oder unvollständig. Laden Sie sie erneut herunter, oder öffnen und speichern Sie sie in Excel oder LibreOffice.',
  'xlsx.unsafe':
    'Die Arbeitsmappe enthält Anweisungen, die in keine Tabelle gehören, und wird nicht gelesen. Speichern Sie sie neu als .xlsx oder CSV.',
  'xlsx.too-large':
    'Die Arbeitsmappe ist entpackt zu groß, um gelesen zu werden. Speichern Sie das Tabellenblatt als CSV.',
  'xlsx.too-wide':
    'In diesem Tabellenblatt steht etwas rechts der {columns, number}. Spalte. Entfernen Sie es, oder speichern Sie die Tabelle als CSV.',
  'xlsx.old-or-encrypted':
    'Das ist eine alte (.xls) oder mit Kennwort geschützte Arbeitsmappe. Öffnen Sie sie in Excel oder LibreOffice, entfernen Sie das Kennwort, und speichern Sie sie als .xlsx oder CSV.',
  'xlsx.binary':
    'Das ist eine binäre Arbeitsmappe (.xlsb). Öffnen Sie sie in Excel, und speichern Sie sie als .xlsx oder CSV.',
  'xlsx.not-a-workbook':
    'Das ist weder eine Excel-Arbeitsmappe noch eine Textdatei. Speichern Sie die Tabelle als .xlsx oder CSV.',
  'xlsx.no-sheet': 'Die Arbeitsmappe hat kein Tabellenblatt.',
  'xlsx.sheet-unknown': 'Die Arbeitsmappe hat kein Tabellenblatt „{sheet}“.',
  'xlsx.cell-error': 'In Zelle {cell} steht ein Fehler statt eines Wertes.',
  'xlsx.formula-without-value':
    'Die Formel in Zelle {cell} wurde nie berechnet. Öffnen und speichern Sie die Datei in Excel oder LibreOffice.',
  'xlsx.cell-too-long': 'Der Text in Zelle {cell} ist länger, als eine Zelle sein darf.',
  'xlsx.cell-damaged': 'Der Inhalt der Zelle {cell} ist nicht lesbar.',
  'amount.not-a-number': 'Das ist keine Zahl.',
  'amount.wrong-separators':
    'Diese Zahl ist anders geschrieben als der Rest der Datei. Prüfen Sie das Dezimalzeichen.',
  'amount.out-of-range': 'Diese Zahl ist zu groß.',
  'date.not-in-form': 'Das ist kein Datum in der gewählten Form.',
  'date.no-such-day': 'Diesen Tag gibt es im Kalender nicht. Prüfen Sie die Reihenfolge von Tag und Monat.',
  'month.not-a-month': 'Das ist kein Monat.',
};
