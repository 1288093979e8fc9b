import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCapstones } from '~/features/certification/capstones.server';
import { authorize } from '~/features/identity/authorize.server';
import { solvedLabs } from '~/features/labs/lab-progress.server';
import { listLabs } from '~/features/labs/labs.server';
import { LearnPage } from '~/features/lessons/learn-page';
import { learnerPaths } from '~/features/lessons/learner-path.server';
import { labsByLesson, listPaths } from '~/features/lessons/lessons.server';
import { messages } from '~/features/lessons/messages';
import { keepTrack, trackOf } from '~/features/lessons/track.server';
import { SkillsCard } from '~/features/mastery/skills-card';
import { skillViews } from '~/features/mastery/skill-views';
import { learningStreak, skillStandings } from '~/features/mastery/skills.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.learn[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const [solved, track, now] = [await solvedLabs(me.id), await trackOf(request), new Date()];
  const [paths, standings, streak] = await Promise.all([
    learnerPaths({ userId: me.id, solved, labs: listLabs(), capstones: listCapstones(), now, track }),
    skillStandings(me.id, labsByLesson()),
    learningStreak(me.id, now),
  ]);
  const finished = paths.flatMap(path => path.modules).filter(module => module.state === 'done');
  return {
    paths,
    tracks: {
      options: listPaths().flatMap(({ tracks = [] }) => tracks.map(({ slug, title, note }) => ({ slug, title, note }))),
      chosen: track,
    },
    mastery: { skills: skillViews(standings, { solved, now }), streak, finished: finished.map(module => module.title) },
  };
}

/** The order in which the modules stand. */
export async function action({ request }: ActionFunctionArgs) {
  await authorize(request, 'learn');
  const track = String((await request.formData()).get('track') ?? '');
  const isKnown = listPaths().some(path => path.tracks?.some(each => each.slug === track));
  return redirect('/learn', { headers: { 'Set-Cookie': await keepTrack(isKnown ? track : '') } });
}

export default function Learn() {
  const { paths, tracks, mastery } = useLoaderData<typeof loader>();
  return <LearnPage paths={paths} tracks={tracks} aside={<SkillsCard {...mastery} />} />;
}
