import jsep from 'jsep';
import { DomainError } from '../errors/domain-error';
import { toFraction } from '../formulas/fraction';
import { COST_FUNCTIONS, OPERATORS, type CostFunction, type KpiFormula, type Operator } from './kpi-formula';

const LONGEST = 500;
const FARTHEST_MONTHS = 120;
const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

const refuse = (found: string) => new DomainError('kpi-formula.not-allowed', { found });

const isOperator = (text: unknown): text is Operator => OPERATORS.some((operator) => operator === text);
const isCostFunction = (text: unknown): text is CostFunction => COST_FUNCTIONS.some((name) => name === text);

/** The parser's fields are open; each is looked at before it is used. */
const child = (node: jsep.Expression, key: string): jsep.Expression => {
  const value = node[key];
  if (typeof value === 'object' && value !== null && 'type' in value) return value;
  throw refuse(node.type);
};
const textOf = (node: jsep.Expression, key: string): string => {
  const value = node[key];
  if (typeof value !== 'string') throw refuse(node.type);
  return value;
};

/** The text as typed, so that 0.1 is a tenth and not the double next to it. */
function toNumber(node: jsep.Expression): KpiFormula {
  const raw = textOf(node, 'raw');
  const found = DECIMAL.exec(raw);
  if (!found) throw refuse(raw);
  const [, whole = '0', decimals = ''] = found;
  return { kind: 'number', value: toFraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length)) };
}

/** A name without or with quotation marks: `leads`, "LEADS-1". */
function toName(node: jsep.Expression): string {
  if (node.type === 'Identifier') return textOf(node, 'name');
  if (node.type === 'Literal' && typeof node['value'] === 'string' && node['value'] !== '')
    return node['value'];
  throw refuse(node.type);
}

function toCall(node: jsep.Expression): KpiFormula {
  const name = textOf(child(node, 'callee'), 'name');
  const given: unknown = node['arguments'];
  if (!Array.isArray(given) || given.length !== 1) throw refuse(`${name}()`);
  const argument = toName(given[0] as jsep.Expression);
  if (name === 'kpi') return { kind: 'kpi', code: argument, shiftMonths: 0 };
  if (isCostFunction(name)) return { kind: 'cost', of: name, initiative: argument, shiftMonths: 0 };
  throw refuse(`${name}()`);
}

/** `revenue[-12]`: a KPI or cost of earlier months. */
function toShifted(node: jsep.Expression): KpiFormula {
  const of = toFormula(child(node, 'object'));
  const index = child(node, 'property');
  const months =
    index.type === 'UnaryExpression' && index['operator'] === '-'
      ? child(index, 'argument')['value']
      : index['value'];
  const isEarlier =
    index.type === 'UnaryExpression' && Number.isInteger(months) && Number(months) <= FARTHEST_MONTHS;
  if (node['computed'] !== true || (of.kind !== 'kpi' && of.kind !== 'cost')) throw refuse('.');
  if (!isEarlier || of.shiftMonths !== 0)
    throw new DomainError('kpi-formula.not-earlier', { most: FARTHEST_MONTHS });
  return { ...of, shiftMonths: -Number(months) };
}

function toFormula(node: jsep.Expression): KpiFormula {
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string'
        ? { kind: 'kpi', code: toName(node), shiftMonths: 0 }
        : toNumber(node);
    case 'Identifier':
      return { kind: 'kpi', code: toName(node), shiftMonths: 0 };
    case 'CallExpression':
      return toCall(node);
    case 'MemberExpression':
      return toShifted(node);
    case 'UnaryExpression':
      if (node['operator'] !== '-') throw refuse(textOf(node, 'operator'));
      return { kind: 'negative', of: toFormula(child(node, 'argument')) };
    case 'BinaryExpression': {
      const operator = textOf(node, 'operator');
      if (!isOperator(operator)) throw refuse(operator);
      return {
        kind: 'operation',
        operator,
        left: toFormula(child(node, 'left')),
        right: toFormula(child(node, 'right')),
      };
    }
    default:
      throw refuse(node.type === 'Compound' ? ' ' : node.type);
  }
}

function parse(text: string): jsep.Expression {
  try {
    return jsep(text);
  } catch (error) {
    const at = error instanceof Error && 'index' in error ? Number(error.index) + 1 : 1;
    throw new DomainError('kpi-formula.unreadable', { at });
  }
}

/**
 * Reads the formula of a KPI: numbers with a dot, KPIs by their code (`leads`, "LEADS-1" or kpi("LEADS-1")), cost,
 * externalCost, internalCost and hours of an initiative (`cost(spring)`), earlier months (`revenue[-12]`), + - * / and
 * brackets. Everything else is refused; nothing is ever run.
 *
 * @throws {DomainError} `kpi-formula.empty`; `kpi-formula.too-long` beyond 500 characters; `kpi-formula.unreadable` with
 *   `at`, the place from 1; `kpi-formula.not-allowed` with `found`; `kpi-formula.not-earlier` where an index is no
 *   negative whole number of at most 120 months.
 * @example parseKpiFormula('revenue - revenue[-12]').kind //=> 'operation'
 */
export function parseKpiFormula(text: string): KpiFormula {
  if (text.trim() === '') throw new DomainError('kpi-formula.empty', {});
  if (text.length > LONGEST) throw new DomainError('kpi-formula.too-long', { most: LONGEST });
  return toFormula(parse(text));
}
