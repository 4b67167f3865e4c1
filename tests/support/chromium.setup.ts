import { ensureChromium } from './chromium';
import { noteWhenUnavailable } from './unavailable';

/** Brings the browser once, before any test starts; the tests find it by CHROME_PATH. */
export async function setup(): Promise<void> {
  process.env['CHROME_PATH'] = await noteWhenUnavailable(ensureChromium);
}
