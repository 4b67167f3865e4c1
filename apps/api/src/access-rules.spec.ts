import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryModule, DiscoveryService, NestFactory } from '@nestjs/core';
import { PERMISSIONS } from '@etat/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppModule } from './app.module';
import { parseConfig } from './platform/config/config';
import { ACCESS_RULE, Allow, type AccessRule } from './platform/access/allow.decorator';

interface Handler {
  name: string;
  method: string;
  path: string;
  rule: AccessRule | undefined;
}

type Method = (...args: never) => unknown;

/** Reads the routes off a controller class, without a request. */
function listHandlers(controller: new (...args: never[]) => object): Handler[] {
  const prototype = controller.prototype as Record<string, Method>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as number | undefined);
    if (handler === undefined || method === undefined) return [];
    const parts = [controller, handler].map((target) => String(Reflect.getMetadata(PATH_METADATA, target)));
    return {
      name: `${controller.name}.${name}`,
      method: RequestMethod[method] ?? '',
      path: parts.join('/').replace(/\/+/g, '/'),
      rule: Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined,
    };
  });
}

const isOfOrganisation = ({ path }: Handler) => path.includes(':organisationId');
/** One permission, or one of several. */
const toPermissions = (rule: AccessRule | undefined): readonly string[] => [rule ?? []].flat();
const isPermission = (rule: AccessRule | undefined) =>
  toPermissions(rule).every((permission) => (PERMISSIONS as readonly string[]).includes(permission));

/** What is wrong with a route's rule; null when nothing is. */
function findFault(handler: Handler): string | null {
  if (handler.rule === undefined) return `${handler.name} has no @Allow rule`;
  if (isOfOrganisation(handler) && !isPermission(handler.rule))
    return `${handler.name} lies in an organisation but is open to "${toPermissions(handler.rule).join(', ')}"`;
  if (!isOfOrganisation(handler) && isPermission(handler.rule))
    return `${handler.name} asks for a permission, but its path names no organisation to hold it in`;
  return null;
}

describe('access rules', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'etat-rules-'));
  let handlers: Handler[];
  let close: () => Promise<void>;

  beforeAll(async () => {
    const config = parseConfig({ ETAT_DATA_DIR: dataDir, ETAT_LOG_LEVEL: 'silent' });
    @Module({ imports: [DiscoveryModule, AppModule.with(config)] })
    class Discovered {}
    const context = await NestFactory.createApplicationContext(Discovered, { logger: false });
    close = () => context.close();
    handlers = context
      .get(DiscoveryService)
      .getControllers()
      .flatMap(({ metatype }) =>
        typeof metatype === 'function' ? listHandlers(metatype as new () => object) : [],
      );
  });
  afterAll(async () => {
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('every route of the app has one that fits its path', () => {
    expect(handlers.length).toBeGreaterThan(40);
    expect(handlers.flatMap((handler) => findFault(handler) ?? [])).toEqual([]);
  });

  it('only these are open to everybody', () => {
    const open = handlers
      .filter(({ rule }) => rule === 'public')
      .map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual([
      'GET health/live',
      'GET health/ready',
      'GET links/:token',
      'GET setup/',
      'POST /session',
      'POST links/:token',
      'POST setup/',
      'POST setup/code',
    ]);
  });

  it('a safe route asks for no right to write, an unsafe one not only for a right to read', () => {
    const reads = new Set<string>(PERMISSIONS.filter((permission) => permission.endsWith('.read')));
    const writing = handlers.filter(
      ({ method, rule }) =>
        method === 'GET' && toPermissions(rule).every((permission) => /\.write$|\.define$/.test(permission)),
    );
    expect(writing.map(({ name }) => name)).toEqual([]);
    const reading = handlers.filter(
      ({ method, rule }) =>
        method !== 'GET' && toPermissions(rule).some((permission) => reads.has(permission)),
    );
    // Which right a step takes depends on where it leads, and an approver may stand in for another; the service asks.
    expect(reading.map(({ name }) => name).sort()).toEqual([
      'BudgetChangeController.decide',
      'BudgetVersionController.transition',
      'LineWorkflowController.transition',
    ]);
  });

  it('finds a route without a rule, one open inside an organisation, and a permission without one', () => {
    @Controller('organisations/:organisationId/known-bad')
    class KnownBadController {
      @Get('forgotten')
      forgotten() {
        return {};
      }

      @Get('open')
      @Allow('public')
      open() {
        return {};
      }

      @Get('signed-in')
      @Allow('signed-in')
      signedIn() {
        return {};
      }

      @Get('fine')
      @Allow('master.read')
      fine() {
        return {};
      }
    }
    @Controller('known-bad')
    class NowhereController {
      @Get()
      @Allow('master.read')
      nowhere() {
        return {};
      }
    }
    const faults = [...listHandlers(KnownBadController), ...listHandlers(NowhereController)].map(findFault);
    expect(faults.map((fault) => fault?.split(' ')[0] ?? null)).toEqual([
      'KnownBadController.forgotten',
      'KnownBadController.open',
      'KnownBadController.signedIn',
      null,
      'NowhereController.nowhere',
    ]);
  });
});
