import { statement, type Sql, type Transaction } from '../sql.ts';
import { activeToken, tokenColumns, type AccessTokenRow } from './access-token-store.ts';
import { targetValues, type MemberTarget } from './member-store.ts';

/** A project or group token, with the role of its bot there; null once the bot is no member any more. */
export interface BotTokenRow extends AccessTokenRow {
  readonly accessLevel: number | null;
}

export interface BotTokenFilter {
  readonly target: MemberTarget;
  readonly state?: 'active' | 'inactive';
  readonly limit: number;
  readonly offset: number;
}

const columns = `${tokenColumns},
  (select m.access_level from member m where m.user_id = t.user_id and (m.project_id = t.project_id or m.namespace_id = t.namespace_id)) as "accessLevel"`;

const insertBot = statement('bot-insert', `insert into app_user (username, username_key, name, kind) values ($1, $1, $2, 'bot') returning id`);
const retireBot = statement(
  'bot-retire',
  `with bot as (update app_user set state = 'blocked' where id = $1 and kind = 'bot' returning id)
   delete from member m using bot where m.user_id = bot.id`,
);

/** $1 namespace or null, $2 project or null. Deploy tokens have no bot. */
const ofPlace = `t.kind <> 'deploy' and (t.namespace_id = $1 or t.project_id = $2)`;
const tokenOfPlace = statement('bot-token-find', `select ${columns} from access_token t where ${ofPlace} and t.id = $3`);
const filter = `${ofPlace} and ($3::text is null or ${activeToken} = ($3 = 'active'))`;
const listTokens = statement('bot-token-list', `select ${columns} from access_token t where ${filter} order by t.id desc limit $4 offset $5`);
const countTokens = statement('bot-token-count', `select count(*) as count from access_token t where ${filter}`);

/** Accounts without a person: one for each project and group token, which acts as it. */
export class BotStore {
  /** `username` in lower case. It has no namespace of its own and is no member of anything yet. */
  async create(tx: Transaction, bot: { readonly username: string; readonly name: string }): Promise<number> {
    const row = await tx.row<{ id: number }>(insertBot, [bot.username, bot.name]);
    if (row === undefined) throw new Error('insert returned no row');
    return row.id;
  }

  /** Blocks the bot and takes it out of everything. Does nothing to a person. */
  async retire(tx: Transaction, userId: number): Promise<void> {
    await tx.execute(retireBot, [userId]);
  }

  findToken(sql: Sql, target: MemberTarget, id: number): Promise<BotTokenRow | undefined> {
    return sql.row<BotTokenRow>(tokenOfPlace, [...targetValues(target), id]);
  }

  /** Newest first. */
  async listTokens(sql: Sql, wanted: BotTokenFilter): Promise<{ rows: BotTokenRow[]; total: number }> {
    const values = [...targetValues(wanted.target), wanted.state ?? null];
    const rows = await sql.rows<BotTokenRow>(listTokens, [...values, wanted.limit, wanted.offset]);
    const counted = await sql.row<{ count: number }>(countTokens, values);
    return { rows, total: counted?.count ?? 0 };
  }
}
