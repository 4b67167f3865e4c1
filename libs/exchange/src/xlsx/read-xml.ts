import { TextDecoder } from 'node:util';
import { DomainError } from '@etat/domain';
import sax from 'sax';
import { LIMITS } from './limits';

export interface XmlHandler {
  /** `name` without its namespace prefix; attributes as written. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads a part's XML as a stream: after each chunk the caller gets a turn, so neither memory nor the event loop is held.
 *
 * Document type definitions are refused, so there are no entities to expand and nothing outside to fetch; depth and
 * attributes are limited, because the parser holds them.
 * @throws {DomainError} `xlsx.damaged` for what is no well-formed XML, `xlsx.unsafe` for a DTD
 * @example for await (const _ of readXml(zip.read('xl/styles.xml', limit), { open: (name) => names.push(name) })) continue;
 */
export async function* readXml(source: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const decode = createDecoder();
  const parser = sax.parser(true, { position: false });
  let attributes = 0;
  let depth = 0;
  let hasRoot = false;
  parser.onerror = () => {
    throw new DomainError('xlsx.damaged', {});
  };
  parser.ondoctype = () => {
    throw new DomainError('xlsx.unsafe', {});
  };
  parser.onattribute = () => {
    attributes += 1;
    if (attributes > LIMITS.xmlAttributes) throw new DomainError('xlsx.damaged', {});
  };
  parser.onopentag = (tag) => {
    attributes = 0;
    depth += 1;
    hasRoot = true;
    if (depth > LIMITS.xmlDepth) throw new DomainError('xlsx.damaged', {});
    handler.open?.(withoutPrefix(tag.name), tag.attributes as Record<string, string>);
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    handler.close?.(withoutPrefix(name));
  };
  if (handler.text) {
    parser.ontext = (text) => handler.text?.(text);
    parser.oncdata = (text) => handler.text?.(text);
  }
  for await (const chunk of source) {
    parser.write(decode(chunk));
    yield;
  }
  parser.write(decode(null));
  parser.close();
  if (!hasRoot) throw new DomainError('xlsx.damaged', {});
  yield;
}

/** Reads a part that is needed whole. @throws {DomainError} as `readXml` */
export async function readWholeXml(source: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _ of readXml(source, handler)) continue;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** UTF-8, or UTF-16 by its byte order mark; bytes that are neither are an error. `null` ends the text. */
function createDecoder(): (chunk: Buffer | null) => string {
  let decoder: TextDecoder | null = null;
  return (chunk) => {
    try {
      decoder ??= new TextDecoder(findEncoding(chunk), { fatal: true });
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new DomainError('xlsx.damaged', {});
    }
  };
}

function findEncoding(chunk: Buffer | null): string {
  if (chunk?.[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk?.[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
}
