#include "core/services/demo/drawn_site.h"

namespace holdfast::demo {

namespace {

// Permits: lower-case states, the cost as a text, and a second row for every further address of a permit.
void addPermits(std::vector<SodaRow>& rows, const SiteFacts& s)
{
    const int permits = 1 + int(dice(3, s.index, "sf permits"));
    for (int k = 0; k < permits; ++k) {
        const bool complete = dice(3, s.index, "sf status", k) == 0;
        SodaRow row = {
            {"permit_number", "2099" + padded(std::uint64_t(s.index * 10 + k), 8)},
            {"record_id", std::to_string(1'900'000'000 + s.index * 10 + k)},
            {"permit_type", "3"},
            {"permit_type_definition", "additions alterations or repairs"},
            {"permit_creation_date", drawnDay(s.index, "sf created", k).iso()},
            {"block", s.block5},
            {"lot", s.lot4},
            {"street_number", s.house},
            {"street_name", s.street},
            {"street_suffix", s.suffix},
            {"description", "fictional work"},
            {"status", complete ? "complete" : "issued"},
            {"filed_date", drawnDay(s.index, "sf filed", k).iso()},
            {"issued_date", drawnDay(s.index, "sf issued", k).iso()},
            {"number_of_existing_stories", std::to_string(2 + s.index % 4)},
            {"estimated_cost", std::to_string(dice(2, s.index, "sf cost", k) == 0 ? 9'000 : 120'000)},
            {"existing_construction_type_description", "wood frame (5)"},
            {"primary_address_flag", "Y"},
            {"zipcode", "94100"},
            {"data_as_of", "2026-02-01T00:00:00.000"}};
        if (complete)
            row["completed_date"] = drawnDay(s.index, "sf completed", k).iso();
        rows.push_back(row);
        if (k == 0) {
            row["primary_address_flag"] = "N";
            row["street_number"] = std::to_string(std::stoi(s.house) + 1);
            row["record_id"] = std::to_string(1'950'000'000 + s.index * 10 + k);
            rows.push_back(std::move(row));
        }
    }
}

void addNotices(std::vector<SodaRow>& notices, std::vector<SodaRow>& complaints, const SiteFacts& s)
{
    const int count = int(dice(3, s.index, "sf notices"));
    for (int k = 0; k < count; ++k) {
        const std::string number = "2099" + padded(std::uint64_t(500'000 + s.index * 10 + k), 6);
        const bool open = dice(2, s.index, "sf open", k) == 0;
        for (int n = 1; n <= 2; ++n)
            notices.push_back({{"complaint_number", number}, {"item_sequence_number", std::to_string(n)},
                               {"date_filed", drawnDay(s.index, "sf notice", k).iso()}, {"block", s.block5},
                               {"lot", s.lot4}, {"street_number", s.house}, {"street_name", s.street},
                               {"street_suffix", s.suffix}, {"status", open ? "active" : "not active"},
                               {"assigned_division", "Building Inspection Division"},
                               {"nov_category_description", "building section"},
                               {"nov_item_description", "fictional: stairs without a handrail"}});
        SodaRow complaint = {{"complaint_number", number},
                             {"date_filed", drawnDay(s.index, "sf notice", k).iso()},
                             {"assigned_division", "BID"},
                             {"status", open ? "active" : "not active"}};
        if (!open)
            complaint["date_abated"] = drawnDay(s.index, "sf abated", k).iso();
        complaints.push_back(std::move(complaint));
    }
}

void addInspections(std::vector<SodaRow>& rows, const SiteFacts& s)
{
    const int count = int(dice(4, s.index, "sf inspections"));
    for (int k = 0; k < count; ++k)
        rows.push_back({{"reference_number", "2099" + padded(std::uint64_t(s.index * 10), 8)},
                        {"reference_number_type", "permit"},
                        {"scheduled_date", drawnDay(s.index, "sf inspection", k).iso()},
                        {"result", dice(4, s.index, "sf result", k) == 0 ? "disapproved" : "passed"},
                        {"inspection_description", k == 0 ? "shear wall nailing" : "rough framing"},
                        {"block", s.block5}, {"lot", s.lot4}, {"zip_code", "94100"}});
}

} // namespace

std::vector<DrawnDataset> sanFranciscoDatasets(int sites)
{
    std::vector<DrawnDataset> all = {{"i98e-djp9", "Building Permits", {}, {}},
                                     {"nbtm-fbw5", "Notices of Violation", {}, {}},
                                     {"gm2e-bten", "DBI Complaints", {}, {}},
                                     {"vckc-dh2h", "Building Inspections", {}, {}}};
    for (int i = 0; i < sites; ++i) {
        const SiteFacts site = sanFranciscoSite(i);
        addPermits(all[0].rows, site);
        addNotices(all[1].rows, all[2].rows, site);
        addInspections(all[3].rows, site);
    }
    for (DrawnDataset& dataset : all)
        finish(dataset);
    return all;
}

} // namespace holdfast::demo
