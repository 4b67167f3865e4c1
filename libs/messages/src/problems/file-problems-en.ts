/** What can be wrong with a file that is imported. */
export const fileProblemsEn: Record<string, string> = {
  'import.locked':
    'This import is finished or was discarded; it cannot be changed any more. Upload the file again.',
  'import.busy':
    'Another import is being published right now. Wait until it is done, then confirm this one again.',
  'import.cancelled': 'The import was cancelled. Nothing of it was kept; you can confirm it again.',
  'import.stopped':
    'The server was stopped while this import was being published. Nothing of it was kept; confirm it again.',
  'import.interrupted':
    'The import was given up while it was being published. Nothing of it was kept; confirm it again.',
  'import.failed':
    'Something unexpected went wrong while this import was being published. Nothing of it was kept; confirm it again.',
  'import.elsewhere': 'This import is being published by another process and cannot be stopped from here.',
  'category.kind-in-use':
    'Cost is planned or booked on this category already, so its kind stays. Create another category for the other kind.',
  'import-profile.of-others':
    'Somebody else keeps this profile, and you may import for a part of the organisation only. Choose another name.',
  'import-profile.not-found': 'This profile does not exist, or not any more.',
  'import.not-found': 'This import does not exist, or not any more.',
  'import.value-missing': 'Choose the column that holds the value (or the target).',
  'import.cost-centre-missing': 'Choose the column of the cost centre, or one cost centre for all rows.',
  'import.category-missing': 'Choose the column of the cost category, or one category for all rows.',
  'import.cell-missing': 'This cell is empty, but the row cannot be stored without it.',
  'import.text-too-long': 'This text is longer than {longest} characters.',
  'import.other-currency':
    'The amount is in another currency; the organisation keeps its books in {currency}.',
  'import.kind-unknown': 'This is neither internal nor external.',
  'import.phasing-unknown': 'This is neither even nor manual.',
  'import.cost-centre-unknown':
    'There is no cost centre with this code or name. Create it, or let the import create what is unknown.',
  'import.category-unknown':
    'There is no cost category with this code or name. Create it, or let the import create what is unknown.',
  'import.initiative-unknown':
    'There is no initiative with this code or name. Create it, or let the import create what is unknown.',
  'import.vendor-unknown':
    'There is no vendor of this name. Create it, or let the import create what is unknown.',
  'import.role-unknown': 'There is no role with this code or name. Create it with its hourly rate first.',
  'import.role-missing': 'Hours need a role with an hourly rate, or an amount.',
  'import.order-unknown':
    'There is no order {order} that you may see. Enter it first, or correct the number.',
  'import.order-line-unknown': 'The order {order} has no line {line}.',
  'import.order-line-ambiguous':
    'Several lines of the order {order} are open. Write which one is invoiced: {lines}.',
  'import.order-nothing-open':
    'No line of the order {order} is open any more. Write which one is invoiced, for example {order}/1.',
  'import.order-not-in-force':
    'The order {order} is not in force: place or reopen it, or leave the cell empty.',
  'import.order-of-hours': 'Hours consume no order. Leave the cell empty.',
  'import.flag-unreadable': 'This is neither yes nor no.',
  'import.kpi-unknown': 'There is no KPI with this code or name. Define it first.',
  'import.kpi-not-additive':
    'This KPI cannot be added up, but the file has several values for this month. Keep one of them.',
  'import.out-of-reach': 'You may not book on this cost centre.',
  'import.posting-differs':
    'Etat has this posting with other content. Postings are never changed: reverse it and book it anew.',
  'import.id-twice': 'This id stands in the file twice.',
  'import.price-differs':
    'The amount is not quantity times unit price. Correct one of them, or leave the amount out.',
  'import.months-differ': 'The twelve months do not add up to the amount.',
  'import.hours-differ': 'The hours of the months do not add up to the hours of the year.',
  'import.hours-cost-differs':
    'The amount is not what these hours cost at the rate of the role. Leave the amount out; Etat calculates it.',
  'export.not-found': 'This export does not exist.',
  'export.file-gone':
    'The file of this export is no longer in the data folder. Make the export again; the old checksum stays in the list.',
  'export.file-changed':
    'The file of this export was changed on the server: its checksum no longer fits. Restore it from a backup, or make the export again.',
  'export.first-batch':
    'This is the first export of its kind with these filters; there is none before it to compare it with.',
  'xlsx.too-many-rows':
    'A worksheet holds {limit, number} rows, and the export has more. Narrow the months, or take CSV or JSON Lines.',
  'datev.settings-missing':
    'DATEV still needs consultant number, client number, account length and contra account. Enter them under Exchange, Export, DATEV.',
  'datev.currency-without-cents':
    'The DATEV layout counts in amounts with two decimals; the currency of the organisation has others.',
  'datev.not-ready':
    'Posting {posting} cannot be written yet. The check before the export shows what is missing; then the file can be made.',
  'datev.account-missing': 'The cost category has no ledger account. Enter it at the category.',
  'datev.account-invalid':
    'The ledger account of the category is no number with at most as many digits as are set for DATEV. Correct it at the category.',
  'datev.amount-zero': 'The amount is zero; the layout knows no such posting. It is left out.',
  'datev.amount-too-large': 'The amount has more than ten digits before the decimal mark.',
  'datev.document-changed':
    'Belegfeld 1 takes 36 letters, digits and $%&*+-/ only; the document number is written accordingly.',
  'datev.text-cut': 'The posting text takes 60 characters; what is beyond is missing in the file.',
  'datev.text-changed': 'The text holds characters that the layout does not know; they are replaced.',
  'datev.cost-centre-invalid':
    'The code of the cost centre has more than 36 characters, or such as the layout does not know. Correct it at the cost centre.',
  'csv.quote-not-closed': 'A quotation mark opens here and nothing closes it.',
  'csv.stray-quote': 'There is text behind a closing quotation mark.',
  'csv.ragged-row':
    'The row has {found, plural, one {# cell} other {# cells}} where the headings have {expected}.',
  'csv.record-too-long': 'The row is too long to be read.',
  'csv.undecodable': 'Some bytes are no text in this encoding. Choose another encoding.',
  'csv.nul-character': 'The row holds binary data.',
  'xlsx.damaged':
    'The workbook is damaged or incomplete. Download it again, or open it in Excel or LibreOffice and save it.',
  'xlsx.unsafe':
    'The workbook holds instructions that belong in no table and is not read. Save it anew as .xlsx or CSV.',
  'xlsx.too-large': 'The workbook is too large to be read once it is unpacked. Save the sheet as CSV.',
  'xlsx.too-wide':
    'Something stands right of column {columns, number} in this sheet. Remove it, or save the table as CSV.',
  'xlsx.old-or-encrypted':
    'This is an old (.xls) or password-protected workbook. Open it in Excel or LibreOffice, remove the password, and save it as .xlsx or CSV.',
  'xlsx.binary': 'This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx or CSV.',
  'xlsx.not-a-workbook': 'This is neither an Excel workbook nor a text file. Save the table as .xlsx or CSV.',
  'xlsx.no-sheet': 'The workbook has no worksheet.',
  'xlsx.sheet-unknown': 'The workbook has no sheet "{sheet}".',
  'xlsx.cell-error': 'Cell {cell} holds an error instead of a value.',
  'xlsx.formula-without-value':
    'The formula in cell {cell} was never calculated. Open the file in Excel or LibreOffice and save it.',
  'xlsx.cell-too-long': 'The text in cell {cell} is longer than a cell may be.',
  'xlsx.cell-damaged': 'The content of cell {cell} cannot be read.',
  'amount.not-a-number': 'This is not a number.',
  'amount.wrong-separators':
    'This number is written in another form than the rest of the file. Check the decimal mark.',
  'amount.out-of-range': 'This number is too large.',
  'date.not-in-form': 'This is not a date in the chosen form.',
  'date.no-such-day': 'The calendar has no such day. Check the order of day and month.',
  'month.not-a-month': 'This is not a month.',
};
