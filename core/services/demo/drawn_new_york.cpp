#include <array>

#include "core/services/demo/drawn_site.h"

namespace holdfast::demo {

namespace {

constexpr std::array<const char*, 4> kWork = {"GENERAL CONSTRUCTION", "STRUCTURAL", "PLUMBING",
                                              "SIDEWALK SHED"};

// DOB NOW permits: ISO dates, the bbl, and every renewal again under the next sequence number.
void addNowPermits(std::vector<SodaRow>& rows, const SiteFacts& s)
{
    const int permits = 1 + int(dice(3, s.index, "now permits"));
    for (int k = 0; k < permits; ++k) {
        const std::string job = "X0" + padded(std::uint64_t(900'000 + s.index * 10 + k), 7);
        const int renewals = 1 + int(dice(2, s.index, "renewals", k));
        for (int n = 1; n <= renewals; ++n) {
            SodaRow row = {
                {"job_filing_number", job + "-I1"},
                {"work_permit", job + "-I1-GC"},
                {"sequence_number", std::to_string(n)},
                {"house_no", s.house},
                {"street_name", s.street},
                {"borough", s.boroughName},
                {"block", s.block5.substr(1)},
                {"lot", s.lot5},
                {"bin", s.bin},
                {"bbl", s.bbl},
                {"filing_reason", n == 1 ? "Initial Permit" : "Renewal Permit Without Changes"},
                {"work_type", kWork[dice(kWork.size(), s.index, "now work", k)]},
                {"permit_status", dice(4, s.index, "now status", k) == 0 ? "Signed-off" : "Permit Issued"},
                {"approved_date", drawnDay(s.index, "approved", k).iso()},
                {"issued_date", drawnDay(s.index, "issued", k * 10 + n).iso()},
                {"expired_date", DrawnDay{2020 + n + k, 6, 30}.iso()},
                {"job_description", "Fictional work on a fictional building"},
                {"applicant_first_name", "Robin"},
                {"applicant_last_name", "Fictional"},
                {"applicant_business_name", "FICTIONAL ENGINEERING PLLC"},
                {"owner_business_name", "SPECIMEN HOLDINGS LLC"}};
            if (dice(3, s.index, "cost", k) != 0)   // absent, not empty
                row["estimated_job_costs"] = std::to_string(5'000 + dice(900'000, s.index, "now cost", k));
            rows.push_back(std::move(row));
        }
    }
}

// BIS permits: American dates, one of them sometimes not; blanks inside street names; columns ending in __.
void addOldPermits(std::vector<SodaRow>& rows, const SiteFacts& s)
{
    const int permits = int(dice(4, s.index, "old permits"));
    std::string street = s.street;
    if (const auto blank = street.find(' '); blank != std::string::npos)
        street.replace(blank, 1, "    ");
    for (int k = 0; k < permits; ++k) {
        const DrawnDay issued = drawnDay(s.index, "old issued", k);
        SodaRow row = {
            {"borough", s.boroughName},
            {"bin__", s.bin},
            {"house__", s.house},
            {"street_name", street},
            {"job__", padded(std::uint64_t(900'000'000 + s.index * 10 + k), 9)},
            {"job_doc___", "01"},
            {"job_type", k % 2 == 0 ? "A1" : "NB"},
            {"block", s.block5},
            {"lot", s.lot5},
            {"permit_status", k == 0 ? "ISSUED" : "IN PROCESS"},
            {"filing_status", "INITIAL"},
            {"permit_type", "AL"},
            {"permit_sequence__", "01"},
            {"filing_date", drawnDay(s.index, "old filed", k).slashes()},
            {"issuance_date", dice(3, s.index, "form", k) == 0 ? issued.dashes() : issued.slashes()},
            {"job_start_date", issued.slashes()},
            {"dobrundate", "2026-08-16T00:00:00.000"},
            {"permit_si_no", padded(std::uint64_t(9'000'000 + s.index * 10 + k), 7)},
            {"owner_s_first_name", "JO"},
            {"owner_s_last_name", "FICTIONAL"},
            {"owner_s_phone__", "2125550100"},
            {"permittee_s_business_name", "FICTIONAL BUILDERS INC"},
            {"permittee_s_license_type", "GC"},
            {"permittee_s_license__", "0999999"}};
        if (k != 1)
            row["expiration_date"] = DrawnDay{issued.year + 1, issued.month, issued.day}.slashes();
        rows.push_back(std::move(row));
    }
}

// Violations: days as eight digits, the borough as a number, open ones by a word in the category.
void addViolations(std::vector<SodaRow>& rows, const SiteFacts& s)
{
    const int violations = int(dice(4, s.index, "violations"));
    for (int k = 0; k < violations; ++k) {
        const DrawnDay issued = drawnDay(s.index, "violation", k);
        const bool open = dice(2, s.index, "open violation", k) == 0;
        SodaRow row = {
            {"isn_dob_bis_viol", std::to_string(9'000'000 + s.index * 10 + k)},
            {"boro", std::to_string(s.borough)},
            {"bin", s.bin},
            {"block", s.block5},
            {"lot", s.lot5},
            {"issue_date", issued.digits()},
            {"violation_type_code", "C"},
            {"violation_number", padded(std::uint64_t(k + 1), 5)},
            {"house_number", s.house},
            {"street", s.street},
            {"number", std::string(open ? "V" : "V*") + issued.digits() + "C" + padded(std::uint64_t(k), 5)},
            {"violation_category", open ? "V-DOB VIOLATION - ACTIVE" : "V*-DOB VIOLATION - DISMISSED"},
            {"violation_type", "C-CONSTRUCTION"},
            {"description", "FICTIONAL: WORK WITHOUT A PERMIT"}};
        if (!open)
            row["disposition_date"] = DrawnDay{issued.year + 1, issued.month, issued.day}.digits();
        rows.push_back(std::move(row));
    }
}

// ECB violations: the lot in four digits or five, a time without a colon, amounts in three forms.
void addSummonses(std::vector<SodaRow>& rows, const SiteFacts& s)
{
    static constexpr std::array<const char*, 3> kAmounts = {".00", "937.89", "1250"};
    const int count = int(dice(3, s.index, "ecb"));
    for (int k = 0; k < count; ++k) {
        const DrawnDay issued = drawnDay(s.index, "ecb", k);
        const bool open = dice(2, s.index, "open ecb", k) == 0;
        SodaRow row = {
            {"isn_dob_bis_extract", std::to_string(8'000'000 + s.index * 10 + k)},
            {"ecb_violation_number", padded(std::uint64_t(90'000'000 + s.index * 10 + k), 8) + "H"},
            {"ecb_violation_status", open ? "ACTIVE" : "RESOLVE"},
            {"bin", s.bin},
            {"boro", std::to_string(s.borough)},
            {"block", s.block5},
            {"lot", k % 2 == 0 ? s.lot4 : s.lot5},
            {"hearing_date", drawnDay(s.index, "hearing", k).digits()},
            {"hearing_time", k % 2 == 0 ? "830" : "1030"},
            {"issue_date", issued.digits()},
            {"severity", "CLASS - " + std::to_string(1 + k)},
            {"violation_type", "Construction"},
            {"violation_description", "FICTIONAL: NO SAFETY NETTING"},
            {"respondent_name", "SPECIMEN HOLDINGS LLC"},
            {"penality_imposed", kAmounts[dice(3, s.index, "penalty", k)]},
            {"balance_due", open ? kAmounts[1] : kAmounts[0]}};
        if (k == 0)
            row["served_date"] = issued.digits();
        rows.push_back(std::move(row));
    }
}

// Complaints: padded with blanks, no block and lot; the disposition is a code.
void addComplaints(std::vector<SodaRow>& rows, const SiteFacts& s)
{
    static constexpr std::array<const char*, 6> kCodes = {"A3", "I2", "L1", "L3", "Y1", "C1"};
    const int count = int(dice(3, s.index, "complaints"));
    for (int k = 0; k < count; ++k) {
        const bool open = dice(2, s.index, "open complaint", k) == 0;
        const auto wide = [](std::string text, std::size_t width) {
            text.resize(std::max(width, text.size()), ' ');
            return text;
        };
        SodaRow row = {
            {"complaint_number", std::to_string(s.borough * 1'000'000 + 900'000 + s.index * 3 + k)},
            {"status", open ? "ACTIVE" : "CLOSED"},
            {"date_entered", drawnDay(s.index, "complaint", k).slashes()},
            {"house_number", wide(s.house, 12)},
            {"house_street", wide(s.street, 32)},
            {"bin", s.bin},
            {"complaint_category", "05"},
            {"unit", "QNS."},
            {"dobrundate", "2026-08-16T00:00:00.000"},
            {"disposition_code", kCodes[dice(kCodes.size(), s.index, "code", k)]},
            {"inspection_date", drawnDay(s.index, "inspected", k).slashes()}};
        if (!open)
            row["disposition_date"] = drawnDay(s.index, "disposed", k).slashes();
        rows.push_back(std::move(row));
    }
}

} // namespace

std::vector<DrawnDataset> newYorkDatasets(int sites)
{
    std::vector<DrawnDataset> all = {{"rbx6-tga4", "DOB NOW: Build - Approved Permits", {}, {}},
                                     {"ipu4-2q9a", "DOB Permit Issuance", {}, {}},
                                     {"3h2n-5cm9", "DOB Violations", {}, {}},
                                     {"6bgk-3dad", "DOB ECB Violations", {}, {}},
                                     {"eabe-havv", "DOB Complaints Received", {}, {}}};
    for (int i = 0; i < sites; ++i) {
        const SiteFacts site = newYorkSite(i);
        addNowPermits(all[0].rows, site);
        addOldPermits(all[1].rows, site);
        addViolations(all[2].rows, site);
        addSummonses(all[3].rows, site);
        addComplaints(all[4].rows, site);
    }
    for (DrawnDataset& dataset : all)
        finish(dataset);
    return all;
}

} // namespace holdfast::demo
