// Loaded by `node --import` into a Praxis under test, whose title names the plant.

import process from 'node:process'
import { plantInProcess } from './plants.ts'
import type { Plant } from './plants.ts'

plantInProcess(process.title as Plant)
