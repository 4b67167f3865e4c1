import { commitmentProblemsDe } from './commitment-problems-de';
import { controlFieldsDe, controlProblemsDe } from './control-problems-de';
import { fileProblemsDe } from './file-problems-de';
import { planningProblemsDe } from './planning-problems-de';
import { calculationProblemsDe } from './calculation-problems-de';
import { lineProblemsDe } from './line-problems-de';
import type { ProblemCatalogue } from './problems-en';

export const problemsDe: ProblemCatalogue = {
  titles: {
    '400': 'Die Anfrage ist unvollständig',
    '401': 'Bitte anmelden',
    '403': 'Nicht erlaubt',
    '404': 'Nicht gefunden',
    '409': 'Das widerspricht etwas Vorhandenem',
    '410': 'Das gibt es nicht mehr',
    '412': 'Jemand anderes hat das inzwischen geändert',
    '413': 'Die Datei ist zu groß',
    '415': 'Diese Art von Inhalt wird nicht angenommen',
    '422': 'Das verstößt gegen eine Regel',
    '428': 'Die Fassung fehlt',
    '429': 'Zu viele Versuche',
    '500': 'Auf dem Server ist etwas fehlgeschlagen',
    '503': 'Nicht bereit',
  },
  endings: {
    '.not-found':
      'Das gibt es nicht oder nicht mehr. Laden Sie die Seite neu, um den jetzigen Stand zu sehen.',
    '.in-use':
      'Das wird noch verwendet und kann nicht gelöscht werden. Setzen Sie es stattdessen auf inaktiv.',
    '.unknown': 'Das verweist auf etwas, das es nicht oder nicht mehr gibt. Wählen Sie etwas anderes.',
    '.exists': 'Diesen Schlüssel oder Namen gibt es schon. Wählen Sie einen anderen.',
    '.locked': 'Das ist gesperrt und kann nicht geändert werden.',
  },
  fields: {
    'reason.missing': 'Bitte begründen Sie das.',
    ...controlFieldsDe,
    too_small: 'Das ist zu kurz oder zu klein.',
    too_big: 'Das ist zu lang oder zu groß.',
    invalid_type: 'Das fehlt oder ist von falscher Art.',
    invalid_format: 'Das hat nicht die richtige Form.',
    invalid_value: 'Das ist keiner der möglichen Werte.',
    unrecognized_keys: 'Das ist hier nicht bekannt.',
    invalid_union: 'Das passt zu keiner der möglichen Formen.',
    custom: 'Das passt nicht zur Regel dieses Feldes.',
    'datev.not-an-account': 'Schreiben Sie ein Konto aus bis zu neun Ziffern.',
    'datev.account-too-long': 'Ein Gegenkonto hat höchstens eine Stelle mehr als die Sachkonten.',
    'datev.not-a-chart': 'Schreiben Sie zwei Ziffern wie 03 oder 04, oder lassen Sie das Feld leer.',
    'datev.not-a-tax-key': 'Schreiben Sie vier Ziffern, oder lassen Sie das Feld leer.',
    'month.not-yyyy-mm': 'Schreiben Sie einen Monat als JJJJ-MM, in den Jahren 1900 bis 2199.',
    'date.year-out-of-range': 'Das Jahr muss zwischen 1900 und 2199 liegen.',
    'line.unknown-cell': 'Eine solche Zelle hat eine Budgetposition nicht.',
    'currency.not-iso-4217': 'Das ist kein Währungskürzel. Schreiben Sie drei Buchstaben, zum Beispiel EUR.',
    'tag.separator':
      'Ein Schlagwort enthält kein Komma, Semikolon, keinen senkrechten Strich und kein Anführungszeichen.',
    'time-zone.unknown': 'Diese Zeitzone gibt es nicht. Schreiben Sie zum Beispiel Europe/Berlin.',
  },
  details: {
    ...calculationProblemsDe,
    unknown: 'Das ging nicht. Prüfen Sie Ihre Eingabe und versuchen Sie es erneut.',
    'server.failed':
      'Das ist ohne Ihr Zutun fehlgeschlagen; es wurde nichts gespeichert. Versuchen Sie es erneut und nennen Sie im Wiederholungsfall die Anfragenummer der Person, die Etat betreibt.',
    'server.not-ready': 'Der Server ist noch nicht bereit: seine Datenbank antwortet nicht.',
    'database.outside-unit-of-work':
      'Das ist ohne Ihr Zutun fehlgeschlagen; es wurde nichts gespeichert. Bitte melden Sie es der Person, die Etat betreibt.',
    'database.inside-unit-of-work':
      'Das ist ohne Ihr Zutun fehlgeschlagen; es wurde nichts gespeichert. Bitte melden Sie es der Person, die Etat betreibt.',
    'http.404': 'Unter dieser Adresse gibt es nichts.',
    'http.400': 'Die Anfrage war nicht lesbar. Prüfen Sie, was gesendet wurde.',
    'http.413': 'Das Gesendete ist zu groß.',
    'http.415':
      'Diese Art von Inhalt wird hier nicht angenommen. Senden Sie JSON oder eine Datei als application/octet-stream.',
    'request.invalid':
      'Einige Felder fehlen oder sind falsch. Sie sind markiert; korrigieren Sie sie und speichern Sie erneut.',
    'request.nul':
      'Der Text enthält ein Zeichen (NUL), das nicht gespeichert werden kann. Entfernen Sie es und speichern Sie erneut.',
    'page.bad-cursor': 'Diese Seite der Liste gibt es nicht mehr. Beginnen Sie auf der ersten Seite.',
    'session.required':
      'Sie sind nicht angemeldet, oder Ihre Sitzung ist abgelaufen. Melden Sie sich an und machen Sie weiter; Ihre Eingaben bleiben erhalten.',
    'session.wrong-credentials':
      'E-Mail und Passwort passen nicht zusammen. Prüfen Sie beides oder bitten Sie Ihre Administration um einen Link zum Zurücksetzen.',
    'session.throttled':
      'Zu viele Fehlversuche. Warten Sie {retryAfterSeconds, plural, one {# Sekunde} other {# Sekunden}} und versuchen Sie es erneut.',
    'password.wrong': 'Das bisherige Passwort stimmt nicht.',
    'access.denied': 'Ihre Rollen erlauben das nicht. Fragen Sie Ihre Administration, wenn Sie es brauchen.',
    'access.csrf':
      'Die Anfrage kam nicht von Etat selbst. Laden Sie die Seite neu und versuchen Sie es erneut.',
    'setup.wrong-code': 'Dieser Einrichtungscode stimmt nicht. Er steht in der Ausgabe von npm start.',
    'setup.done': 'Etat ist schon eingerichtet. Melden Sie sich an.',
    'link.not-found':
      'Dieser Link wurde benutzt, ist abgelaufen oder hat nie bestanden. Bitten Sie Ihre Administration um einen neuen.',
    'edit.stale':
      'Jemand hat das geändert, nachdem Sie es geöffnet hatten. Beide Werte werden gezeigt: übernehmen Sie den fremden oder speichern Sie Ihren erneut.',
    'edit.if-match-missing':
      'Die Änderung sagt nicht, auf welcher Fassung sie beruht (If-Match). Laden Sie neu und versuchen Sie es erneut.',
    'idempotency.in-flight': 'Dieselbe Anfrage wird gerade bearbeitet. Warten Sie einen Moment.',
    'idempotency.other-body':
      'Dieser Idempotency-Key gehört zu einem anderen Inhalt. Verwenden Sie einen neuen.',
    'sample.not-available': 'Diese Installation kann die Beispielorganisation nicht anlegen.',
    'organisation.not-sample': 'Nur die Beispielorganisation kann als Ganzes gelöscht werden.',
    'person.last-administrator':
      'Eine Organisation braucht mindestens eine Administratorin oder einen Administrator. Vergeben Sie die Rolle zuerst an jemand anderen.',
    'person.not-invited': 'Diese Person hat noch kein Konto. Erstellen Sie stattdessen eine Einladung.',
    'person.member-elsewhere':
      'Diese Person gehört auch zu einer Organisation, die Sie nicht administrieren; ändern kann das Passwort nur sie selbst oder wer alle diese Organisationen administriert.',
    'person.administrator-at-root':
      'Administriert wird immer die ganze Organisation: vergeben Sie die Rolle auf der obersten Kostenstelle.',
    'person.email-fixed':
      'Diese Person meldet sich mit der jetzigen E-Mail-Adresse an, deshalb bleibt sie. Laden Sie die neue Adresse als eigene Person ein, oder lassen Sie die Person diese behalten.',
    'person.email-taken': 'Eine andere Person dieser Organisation hat diese E-Mail-Adresse schon.',
    'reference.gone':
      'Etwas, worauf sich das bezieht, wurde gerade gelöscht. Laden Sie die Seite neu und wählen Sie etwas anderes.',
    'database.busy':
      'Gerade schreibt jemand anderes sehr viel, zum Beispiel ein Import. Es wurde nichts gespeichert; versuchen Sie es in einer Minute noch einmal.',
    'person.no-email':
      'Diese Person hat noch keine E-Mail-Adresse. Tragen Sie eine ein und erstellen Sie dann den Link.',
    'cost-centre.root':
      'Die oberste Kostenstelle steht für die ganze Organisation; sie hat keine übergeordnete und kann nicht gelöscht werden.',
    'cost-centre.unknown': 'Diese Kostenstelle gibt es nicht.',
    'category.not-leaf':
      'Kosten werden nur auf der untersten Ebene geplant und gebucht. Wählen Sie eine Kostenart ohne Unterarten.',
    'category.kind-mismatch':
      'Die Kostenart ist {categoryKind, select, internal {intern} other {extern}}, die Eingabe nicht. Wählen Sie eine Kostenart gleicher Art.',
    'category.parent-carries-cost':
      'Auf der übergeordneten Kostenart sind schon Kosten geplant oder gebucht; sie kann keine Unterarten bekommen.',
    'tree.cycle': 'Nichts kann unter sich selbst stehen. Wählen Sie eine andere Überordnung.',
    'rates.month-twice': 'Zwei Sätze gelten ab demselben Monat. Behalten Sie einen davon.',
    'rates.none-for-month':
      'Die Rolle hat für {month} keinen Stundensatz. Tragen Sie einen Satz ein, der ab diesem Monat oder früher gilt.',
    'strategy.weights-not-100': 'Die Gewichte müssen zusammen 100 % ergeben.',
    'strategy.link-twice': 'Derselbe Eintrag steht zweimal in der Liste.',
    'goal.kind-fixed':
      'An diesem Ziel sind Kommunikationsziele ausgerichtet; es bleibt ein Unternehmensziel. Lösen Sie sie zuerst.',
    'goal.alignment-not-corporate': 'Ein Kommunikationsziel wird nur an Unternehmenszielen ausgerichtet.',
    'initiative.unknown': 'Diese Maßnahme gibt es nicht.',
    'month-range.reversed': 'Der erste Monat liegt nach dem letzten.',
    'month-range.too-long': 'Das sind mehr als {maxMonths} Monate. Wählen Sie einen kürzeren Zeitraum.',
    'version.locked':
      'Diese Planversion ist kein Entwurf; ihre Budgetpositionen können nicht geändert werden.',
    'version.transition': 'Eine Planversion kann nicht von {from} nach {to} wechseln.',
    'version.empty':
      'Diese Planversion hat noch keine Budgetpositionen. Erfassen Sie mindestens eine, bevor Sie sie einreichen.',
    'approval.four-eyes':
      'Wer etwas einreicht, kann es nicht freigeben, auch nicht in Vertretung. Bitten Sie eine zweite Person (Vier-Augen-Prinzip).',
    'line.total-missing':
      'Geben Sie einen Jahresbetrag, eine Menge mit Einzelpreis oder die zwölf Monate ein.',
    'line.hours-missing': 'Geben Sie die Stunden des Jahres oder der zwölf Monate ein.',
    'line.kind-fixed': 'Eine interne Position hat Stunden, eine externe hat Beträge.',
    'money.not-minor-units': 'Der Betrag ist zu groß oder keine ganze Zahl von Cent.',
    'posting.reversed': 'Diese Ist-Buchung ist schon storniert.',
    'posting.zero': 'Ein Betrag oder Stunden von null können nicht gebucht werden.',
    'kpi.values-changed':
      'Jemand hat inzwischen {months} geändert. Beide Werte werden gezeigt; es wurde nichts gespeichert.',
    'kpi.month-twice': 'Ein Monat steht zweimal in der Liste.',
    'kpi.unit-fixed':
      'Die Einheit ändert sich nicht mehr, sobald es Werte gibt, und nie zwischen Geld und anderem. Legen Sie stattdessen eine neue Kennzahl an.',
    'kpi.band-missing': 'Ein Zielband braucht einen unteren und einen oberen Wert, den unteren zuerst.',
    'impact.shares-exceed-100':
      'Alle Maßnahmen zusammen würden im {month} mehr als 100 % dieser Kennzahl beanspruchen. Senken Sie einen Anteil.',
    'impact.share-band': 'Der niedrige Anteil darf nicht über dem Anteil liegen, der hohe nicht darunter.',
    'impact.value-per-unit-missing': 'Diese Kennzahl ist kein Geld: geben Sie an, was eine Einheit wert ist.',
    'impact.value-per-unit-of-money': 'Diese Kennzahl ist schon Geld: lassen Sie den Wert je Einheit leer.',
    'impact.hidden': 'Die Rendite sieht nur, wer die ganzen Kosten der Maßnahme sehen darf.',
    'import.file-too-large': 'Die Datei ist größer als {maxMegabytes} MB.',
    'import.empty': 'Die Datei ist leer.',
    'import.month-from-actuals':
      'Bis {month} kommen die Monate dieses Forecasts aus dem Ist. Lassen Sie diese Monate leer oder so, wie sie in der Version stehen, und füllen Sie die offenen Monate einzeln aus; ein Jahresbetrag lässt sich nicht darauf verteilen.',
    'import.not-previewed': 'Sehen Sie sich zuerst die Vorschau an und bestätigen Sie dann den Import.',
    'import.bad-rows':
      '{rowsBad, plural, one {# Zeile ist fehlerhaft} other {# Zeilen sind fehlerhaft}}; es wurde nichts importiert. Korrigieren Sie die Datei oder die Einstellungen, oder wählen Sie, dass fehlerhafte Zeilen ausgelassen werden.',
    'import.amount-missing': 'Wählen Sie die Spalte mit dem Betrag (oder den Stunden).',
    'import.version-missing': 'Wählen Sie die Planversion, zu der die Budgetpositionen gehören.',
    'import.kpi-missing': 'Wählen Sie die Kennzahl oder die Spalte, die sie nennt.',
    'import.month-missing': 'Wählen Sie eine Datums- oder Monatsspalte oder einen festen Monat.',
    'import.staged-file-gone': 'Die hochgeladene Datei ist nicht mehr da. Laden Sie sie erneut hoch.',
    ...commitmentProblemsDe,
    ...planningProblemsDe,
    ...fileProblemsDe,
    ...lineProblemsDe,
    ...controlProblemsDe,
  },
};
