// The tables of jobs.db and the rows in them, inside the caller's transaction. Throws StoreFault.
#pragma once

#include <cstdint>
#include <span>

#include "core/services/jobs/job.h"
#include "core/services/store/database.h"

namespace holdfast::jobs {

inline constexpr std::uint32_t kJobsApplicationId = 0x48464a42;   // "HFJB"
std::span<const char* const> jobSchemaSteps();

// "SELECT <columns of Job> FROM jobs " and what follows.
std::string selectJobs(const char* rest);
Job jobOf(const store::Statement& row);

} // namespace holdfast::jobs
