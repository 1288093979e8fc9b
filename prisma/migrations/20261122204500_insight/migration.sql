-- CreateTable
CREATE TABLE "GradingInsight" (
    "resultId" TEXT NOT NULL PRIMARY KEY,
    "body" TEXT NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "askedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "GradingInsight_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "GradingResult" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
