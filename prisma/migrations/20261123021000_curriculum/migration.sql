-- AlterTable
ALTER TABLE "Submission" ADD COLUMN "choice" INTEGER;

-- CreateTable
CREATE TABLE "LabAttempt" (
    "userId" TEXT NOT NULL,
    "labSlug" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "begunAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("userId", "labSlug"),
    CONSTRAINT "LabAttempt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ModuleQuizAnswer" (
    "userId" TEXT NOT NULL,
    "moduleSlug" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "choice" INTEGER NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 1,
    "answeredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("userId", "moduleSlug", "purpose", "questionId"),
    CONSTRAINT "ModuleQuizAnswer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SkillReview" (
    "userId" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "card" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "reviewedAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "skill"),
    CONSTRAINT "SkillReview_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SkillReview_userId_dueAt_idx" ON "SkillReview"("userId", "dueAt");
