// The list of sheets and headers.
#include "workbook/forms.hxx"

#include "refusal.hxx"
#include "workbook/old_book.hxx"
#include "workbook/ranges.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace ansinh;
using namespace ansinh::workbook;

namespace {

int width_of(std::string_view range) {
    const auto found = std::ranges::find(bodies(), range, &Range::name);
    REQUIRE(found != bodies().end());
    return found->columns;
}

int columns_of(std::string_view form) {
    return static_cast<int>(test::workbook_forms().form(form).columns.size());
}

} // namespace

TEST_CASE("forms are as wide as the bodies that hold them", "[workbook]") {
    CHECK(columns_of("villages") == width_of("ds_thon"));
    CHECK(columns_of("network") == width_of("mang_luoi_thu"));
    CHECK(columns_of("targets") == width_of("giao_thon"));
    CHECK(columns_of("members") == width_of("thanh_vien"));
    CHECK(columns_of("reports") == width_of("so_bao_cao"));
    CHECK(columns_of("meetings") == width_of("lich_hop"));
    constexpr int worked_out = 4; // behind them, by the template for itself
    CHECK(2 + 2 * (columns_of("results") - 2) + worked_out == width_of("tong_hop_1_thon"));
}

TEST_CASE("a header may stand below a group", "[workbook]") {
    const Form& results = test::workbook_forms().form("results");
    const auto column = std::ranges::find(results.columns, "new", &FormColumn::key);
    REQUIRE(column != results.columns.end());
    CHECK(column->group == "Tăng trong kỳ");
    CHECK(column->header == "Mới");
}

TEST_CASE("a broken list is refused", "[workbook]") {
    const auto refused = [](std::string_view json) {
        return test::refusal([&] { Forms::from_json(json); }).code == "data.broken";
    };
    CHECK(refused(R"({"sheets": [{"id": "a", "name": "A"}]})"));
    CHECK(refused(
        R"({"sheets": [{"id": "a", "name": "A", "columns": {}}, {"id": "a", "name": "B", "columns": {}}]})"));
    CHECK(refused(R"({"sheets": [], "more": 1})"));
    CHECK_THROWS(test::workbook_forms().form("nowhere"));
}
