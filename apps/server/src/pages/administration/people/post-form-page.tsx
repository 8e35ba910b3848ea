import type { PersonShownBody } from '../../../people/people-views.js';
import { given, type ActForm } from '../../acts/act-form.js';
import { ActPage } from '../../acts/act-page.js';
import { AppointmentFacts } from '../../work/appointment-facts.js';
import { AdministrationPlaces } from '../administration-places.js';
import type { PageReader } from '../readers.js';
import type { SentForm } from '../sent-form.js';

export const ENDING: ActForm<PersonShownBody> = {
  act: 'EndAppointment',
  slug: 'cham-dut',
  path: '/people/{id}/appointments/{appointment}/end',
  button: 'Chấm dứt',
  says: 'Hết ngày cuối, chức vụ không còn quyền gì; những việc đã làm vẫn giữ nguyên. Việc đang chờ mà không còn ai làm sẽ được nêu sau khi ghi.',
  fields: () => [{ name: 'lastDay', kind: 'day', label: 'Ngày cuối cùng còn giữ', required: true }],
  body: (typed) => given(typed, 'lastDay'),
};

interface EndingProps extends SentForm {
  readonly person: PersonShownBody;
  readonly reader: PageReader;
  /** Id of the appointment. */
  readonly post: string;
}

export function PostFormPage({ person, reader, post, ...sent }: EndingProps) {
  const held = person.posts.find(({ id }) => id === post);
  const acts = person.actsOnPosts.find(({ appointment }) => appointment === post)?.acts ?? [];
  const home = `/quan-tri/nguoi/${person.id}`;
  return (
    <>
      <AdministrationPlaces here="people" reader={reader} />
      <h1>Chấm dứt việc bổ nhiệm</h1>
      {held && <AppointmentFacts post={held} personName={person.name} />}
      <ActPage
        form={ENDING}
        thing={person}
        act={acts.find(({ act }) => act === ENDING.act)}
        home={home}
        to={`${home}/chuc-vu/${post}/${ENDING.slug}`}
        {...sent}
      />
    </>
  );
}
