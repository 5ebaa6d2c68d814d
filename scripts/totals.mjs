// Prints the totals of a vitest JSON report on one line: "N passed, N failed".
import { readFileSync } from "node:fs";

const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const failed = numFailedTests === 0 && numFailedTestSuites > 0 ? numFailedTestSuites : numFailedTests;
console.log(`${numPassedTests} passed, ${failed} failed`);
