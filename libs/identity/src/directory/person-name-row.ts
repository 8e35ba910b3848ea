import { Column, Entity, PrimaryColumn } from 'typeorm';

/** After an erasure only the fact that there was someone. */
@Entity({ schema: 'identity', name: 'person_name' })
export class PersonNameRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text', { name: 'full_name', nullable: true })
  fullName!: string | null;

  /** Revision of the fact that set the name. */
  @Column('integer', { name: 'set_at_revision', default: 0 })
  setAtRevision!: number;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}
