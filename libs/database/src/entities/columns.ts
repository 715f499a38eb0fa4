import { Column, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type ColumnType } from 'typeorm';

type EntityType = () => new () => object;

export function Nullable(type: ColumnType): PropertyDecorator {
  return Column({ type, nullable: true });
}

/** The identity column that most tables have; `constraint` names the primary key. */
export function Id(constraint: string): PropertyDecorator {
  return PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: constraint });
}

/** A moment, set by the database when the row is made. */
export function Stamp(): PropertyDecorator {
  return Column('timestamptz', { default: () => 'now()' });
}

/** A jsonb object, empty at first. */
export function JsonObject(): PropertyDecorator {
  return Column('jsonb', { default: () => `'{}'` });
}

/** A to-one relation beside its plain id column. What happens to the row when its target goes is the database's work. */
export function References(target: EntityType, column: string, constraint: string, onDelete: 'CASCADE' | 'SET NULL' | 'NO ACTION'): PropertyDecorator {
  return (object, property) => {
    ManyToOne(target, { onDelete })(object, property as string);
    JoinColumn({ name: column, foreignKeyConstraintName: constraint })(object, property as string);
  };
}
