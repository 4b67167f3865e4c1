/** One answer, its body read: JSON (problem documents too) parsed, everything else as text. */
export interface HttpResponse<Body = unknown> {
  status: number;
  headers: Headers;
  body: Body;
  text: string;
}

export interface HttpOptions {
  headers?: Record<string, string>;
  /** The `ETag` the change is based on. */
  ifMatch?: string;
  /** Makes a repeated creating request harmless. */
  idempotencyKey?: string;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Bytes and text travel as they are, everything else as JSON. */
function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> | FormData {
  return typeof body === 'string' || body instanceof Uint8Array || body instanceof FormData;
}

function parseBody(text: string, contentType: string): unknown {
  if (text === '') return null;
  return /[/+]json\b/.test(contentType) ? (JSON.parse(text) as unknown) : text;
}

/** A browser as far as the api can see one: it keeps cookies and marks its own unsafe requests. */
export class HttpClient {
  private readonly cookies = new Map<string, string>();

  /** @param bearer a machine's token, sent instead of cookies */
  constructor(
    private readonly baseUrl: string,
    private readonly bearer?: string,
  ) {}

  get<Body = unknown>(path: string, options?: HttpOptions): Promise<HttpResponse<Body>> {
    return this.send<Body>('GET', path, undefined, options);
  }

  post<Body = unknown>(path: string, body?: unknown, options?: HttpOptions): Promise<HttpResponse<Body>> {
    return this.send<Body>('POST', path, body, options);
  }

  put<Body = unknown>(path: string, body?: unknown, options?: HttpOptions): Promise<HttpResponse<Body>> {
    return this.send<Body>('PUT', path, body, options);
  }

  patch<Body = unknown>(path: string, body?: unknown, options?: HttpOptions): Promise<HttpResponse<Body>> {
    return this.send<Body>('PATCH', path, body, options);
  }

  delete<Body = unknown>(path: string, options?: HttpOptions): Promise<HttpResponse<Body>> {
    return this.send<Body>('DELETE', path, undefined, options);
  }

  /** The response itself, its body unread: for streams and bytes. */
  fetch(method: string, path: string, body?: unknown, options: HttpOptions = {}): Promise<Response> {
    return this.request(method, path, body, options);
  }

  private async send<Body>(method: string, path: string, body: unknown, options: HttpOptions = {}) {
    const response = await this.request(method, path, body, options);
    const text = await response.text();
    const parsed = parseBody(text, response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: parsed as Body, text };
  }

  private async request(
    method: string,
    path: string,
    body: unknown,
    options: HttpOptions,
  ): Promise<Response> {
    const headers = new Headers(options.headers);
    if (options.ifMatch !== undefined) headers.set('if-match', options.ifMatch);
    if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey);
    if (this.bearer !== undefined) headers.set('authorization', `Bearer ${this.bearer}`);
    else if (this.cookies.size > 0) {
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    if (!SAFE_METHODS.has(method) && !headers.has('x-etat-request')) headers.set('x-etat-request', '1');
    if (body !== undefined && !isRaw(body) && !headers.has('content-type')) {
      headers.set('content-type', 'application/json');
    }
    const payload = body === undefined ? null : isRaw(body) ? body : JSON.stringify(body);
    const response = await fetch(new URL(path, this.baseUrl), {
      method,
      headers,
      body: payload,
      redirect: 'manual',
    });
    this.keepCookies(response.headers.getSetCookie());
    return response;
  }

  private keepCookies(lines: string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      const isGone = attributes.some(
        (attribute) => /^max-age=0$/i.test(attribute) || /^expires=Thu, 01 Jan 1970/i.test(attribute),
      );
      if (isGone) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(at + 1));
    }
  }
}
