/**
 * Figures for Prometheus. One registry for the process; labels are few and carry nothing personal.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export const registry = new Registry()
collectDefaultMetrics({ register: registry, prefix: 'thidua_' })

export const requestSeconds = new Histogram({
  name: 'thidua_request_seconds',
  help: 'Time to answer a request, in seconds',
  labelNames: ['method', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers: [registry],
})

export const faults = new Counter({
  name: 'thidua_faults_total',
  help: 'Requests that ended in a fault',
  registers: [registry],
})

export const jobsWaiting = new Gauge({
  name: 'thidua_jobs_waiting',
  help: 'Jobs waiting to be performed',
  labelNames: ['name'],
  registers: [registry],
})

export const jobsFailed = new Gauge({
  name: 'thidua_jobs_failed',
  help: 'Jobs that failed for good',
  labelNames: ['name'],
  registers: [registry],
})
