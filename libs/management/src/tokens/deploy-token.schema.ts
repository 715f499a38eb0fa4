import { deployTokenScopes } from '@packyard/domain';
import { foreignDeployTokenScopes } from '@packyard/namespaces';
import { z } from 'zod';
import { offsetPaging } from '../validation/paging.ts';
import { booleanInput, id, listInput, momentInput, textInput, time } from '../validation/scalars.ts';

export const deployTokenSchema = z
  .object({
    id,
    name: z.string(),
    username: z.string().meta({ description: 'Goes with the token where a client wants one' }),
    expires_at: time.nullable(),
    revoked: z.boolean(),
    expired: z.boolean(),
    scopes: z.array(z.enum(deployTokenScopes)),
    created_at: time.meta({ description: 'EXT' }),
    last_used_at: time.nullable().meta({ description: 'EXT: to the minute' }),
  })
  .meta({ id: 'DeployToken' });
export type DeployTokenJson = z.infer<typeof deployTokenSchema>;

export const createdDeployTokenSchema = deployTokenSchema.extend({ token: z.string().meta({ description: 'Shown this once' }) }).meta({ id: 'CreatedDeployToken' });
export type CreatedDeployTokenJson = z.infer<typeof createdDeployTokenSchema>;

export const deployTokenListQuery = z.object({ ...offsetPaging, active: booleanInput.optional().meta({ type: 'boolean', description: 'Without those that have run out' }) });
export type DeployTokenListQuery = z.infer<typeof deployTokenListQuery>;

const scopesDescription = `read_package_registry reads packages; write_package_registry also publishes, and deletes by a package manager's own command. GitLab's other scopes are refused with a sentence.`;

export const createDeployTokenBody = z
  .object({
    name: textInput.min(1),
    scopes: listInput(z.enum([...deployTokenScopes, ...foreignDeployTokenScopes])).meta({ description: scopesDescription }),
    expires_at: momentInput.optional().meta({ type: 'string', nullable: true, description: 'A day (UTC) or a moment; left out: never' }),
    username: textInput.optional().meta({ description: 'Left out: gitlab+deploy-token-<id>' }),
  })
  .meta({ id: 'CreateDeployToken' });
export type CreateDeployTokenBody = z.infer<typeof createDeployTokenBody>;
