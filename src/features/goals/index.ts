import { evidenceStanding, goalStanding, reportStanding, taskStanding } from './queries/standing.ts'

export { confirmReport, returnReport, withdrawReport } from './actions/answer-report.ts'
export { copyGoals } from './actions/copy-goals.ts'
export { closeGoal, correctGoal, setGoal, setGoals } from './actions/goals.ts'
export { changeScore } from './actions/score.ts'
export { reportGoal, reportTask } from './actions/send-report.ts'
export { assignTask, startTask } from './actions/tasks.ts'
export { writeReminders } from './later.ts'
export { figuresOf, progressByBranch, progressOf } from './queries/progress.ts'
export { lateAndDueSoon, type MyTask, myTasks, reportsWaiting } from './queries/waiting.ts'
export { goalEvents } from './words.ts'

/** Where goals, tasks, reports and their evidence stand, for the guard. */
export const scopes = {
  goal: goalStanding,
  task: taskStanding,
  report: reportStanding,
  evidence: evidenceStanding,
}
