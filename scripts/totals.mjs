// Prints the totals of vitest's JSON reports together on one line: "N passed, N failed".
import { readFileSync } from "node:fs";

const reports = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));
const failedOf = ({ numFailedTests, numFailedTestSuites }) => numFailedTests || numFailedTestSuites;
const sum = (of) => reports.reduce((total, report) => total + of(report), 0);
console.log(`${sum(({ numPassedTests }) => numPassedTests)} passed, ${sum(failedOf)} failed`);
