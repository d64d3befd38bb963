import { join } from 'node:path';
import type { Settings } from '../../../platform/config/settings.ts';
import { createSecretBox, type SecretBox } from '../../../platform/secrets/secret-box.ts';

/** The sealing of secrets with the key in `DATA_DIR/keys`. Nodes that share a database share this folder. */
export function createKeyBox(settings: Pick<Settings, 'dataDir'>): SecretBox {
  return createSecretBox(join(settings.dataDir, 'keys'));
}
