// The open-data half of the stand-in: SODA 2.1 and 3, metadata, and the address search of New York.
#pragma once

#include <optional>

#include "core/engine/base/json.h"
#include "core/services/demo/drawn_rows.h"
#include "core/services/demo/http_message.h"
#include "core/services/demo/script.h"

namespace holdfast::demo {

class SodaService {
public:
    explicit SodaService(const Script& script);

    // nullopt: not an address of this service.
    std::optional<DemoReply> answer(const DemoRequest& request, FaultKind fault);

private:
    DemoReply rows(const DrawnDataset& dataset, const SodaQuery& query, const DemoRequest& request,
                   bool version3, FaultKind fault);
    DemoReply resource(const DemoRequest& request, const std::string& id, FaultKind fault);
    DemoReply view(const DemoRequest& request, const std::string& id, FaultKind fault);
    DemoReply metadata(const std::string& id) const;
    DemoReply search(const DemoRequest& request) const;
    const DrawnDataset* find(const std::string& id) const;
    std::vector<SodaRow> chosen(const DrawnDataset& dataset, const Condition& where,
                                const std::string& order);

    std::vector<DrawnDataset> m_datasets;
    std::vector<DrawnSite> m_sites;
    std::string m_token;
    std::uint64_t m_asked = 0;   // rows without $order come in another order every time
};

// Error bodies of the two forms Socrata has.
DemoReply noSuchColumn(const std::string& column, const std::string& dataset);
DemoReply missingDataset(const std::string& id);

} // namespace holdfast::demo
