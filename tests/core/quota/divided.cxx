// Why a divisor method gave its numbers: the sentences that ship, and that they are true.
#include "quota/cases.hxx"
#include "quota/sentences.hxx"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace ansinh;
using quota::Bound;
using quota::Method;
using test::Case;
using test::english;
using test::vietnamese;

namespace {

Message why(const Case& problem, std::size_t unit) {
    return quota::explain(problem.problem(), quota::allocate(problem.problem()), unit);
}

std::string why_all(const Case& problem) {
    return vietnamese(quota::explain_all(problem.problem(), quota::allocate(problem.problem())));
}

/// Shares 12.47, 10.61, 9.51, 8.30, 6.11.
Case plain(Method method) {
    return {47, {1247, 1061, 951, 830, 611}, {}, {}, method};
}

} // namespace

TEST_CASE("divided by the divisor, and rounded up or down") {
    CHECK(
        vietnamese(why(plain(Method::webster), 0)) ==
        "Thôn 1: tính theo tỷ lệ được 12,47 người; chia cho số chia 100,11 được 12,46, làm tròn xuống thành "
        "12 (phương pháp Webster).");
    CHECK(vietnamese(why(plain(Method::webster), 1)) ==
          "Thôn 2: tính theo tỷ lệ được 10,61 người; chia cho số chia 100,11 được 10,60, làm tròn lên thành "
          "11 (phương pháp Webster).");
    CHECK(vietnamese(why(plain(Method::jefferson), 2)) ==
          "Thôn 3: tính theo tỷ lệ được 9,51 người; chia cho số chia 95,92 được 9,91, làm tròn xuống thành 9 "
          "(phương pháp Jefferson).");
    CHECK(english(why(plain(Method::hill), 4)) ==
          "Village 5: the proportional share is 6.11; divided by the divisor 100.24 it is 6.10, rounded down "
          "to 6 (method Huntington–Hill).");
    CHECK(why_all(plain(Method::webster)) ==
          "Giao 47 người cho 5 đơn vị theo tỷ lệ: căn cứ chia cho số chia 100,11 rồi làm tròn theo phương "
          "pháp Webster.");
}

TEST_CASE("a tie by divisor") {
    const Case tied{3, {10, 10, 5}, {}, {}, Method::jefferson};
    CHECK(vietnamese(why(tied, 0)) ==
          "Thôn 1: tính theo tỷ lệ được 1,20 người; chia cho số chia 5,00 được 2, đúng ngưỡng làm tròn, như "
          "vậy có 3 đơn vị mà chỉ còn 1 người: ưu tiên đơn vị đứng trước trong bảng, đơn vị này được thêm 1, "
          "giao 2 (phương pháp Jefferson).");
    CHECK(why(tied, 1).code == "quota.explain.divided-tie-lost");
    CHECK(why(tied, 2).code == "quota.explain.divided-tie-lost");
    CHECK(why_all(tied) ==
          "Giao 3 người cho 3 đơn vị theo tỷ lệ: căn cứ chia cho số chia 5,00 rồi làm tròn theo phương pháp "
          "Jefferson; 3 đơn vị (Thôn 1, Thôn 2, Thôn 3) cùng ở đúng ngưỡng làm tròn của phương pháp "
          "Jefferson, chỉ còn 1 người: ưu tiên đơn vị đứng trước trong bảng.");
}

TEST_CASE("bounds by divisor") {
    const Case bounded{100, {97, 20, 2, 1}, {Bound(), Bound(), 5, 5}, {60, Bound(), 9, 9}, Method::webster};
    CHECK(vietnamese(why(bounded, 0)) ==
          "Thôn 1: tính theo tỷ lệ được 145,50 người; chia cho số chia 0,678 được 143,08, làm tròn thì vượt "
          "mức tối đa, nên giao đúng mức tối đa 60 người (phương pháp Webster).");
    CHECK(why(bounded, 3).code == "quota.explain.divided-at-minimum");
}

TEST_CASE("a number beyond quota is said to be one") {
    const Case large{20, {9000, 200, 200, 200, 200, 200}, {}, {}, Method::adams};
    CHECK(
        vietnamese(why(large, 0)) ==
        "Thôn 1: tính theo tỷ lệ được 18 người; chia cho số chia 642,86 được 14, đúng ngưỡng làm tròn, "
        "giao 15 (phương pháp Adams). Số này lệch từ 1 người trở lên so với phần tính theo tỷ lệ (18 người, "
        "sau khi xét mức tối thiểu, tối đa): phương pháp này không tránh được điều đó.");
}

TEST_CASE("too few people for a first one each") {
    const Case few{2, {5, 9, 5, 1}, {}, {}, Method::dean};
    CHECK(vietnamese(why(few, 1)) ==
          "Thôn 2: phương pháp Dean giao mỗi đơn vị 1 người trước, căn cứ lớn hơn được trước; chỉ tiêu chỉ "
          "đủ cho lượt đầu, đơn vị này được 1 người.");
    CHECK(vietnamese(why(few, 2)) ==
          "Thôn 3: phương pháp Dean giao mỗi đơn vị 1 người trước, căn cứ lớn hơn được trước; 2 đơn vị có "
          "căn cứ bằng nhau mà chỉ còn 1 người: ưu tiên đơn vị đứng trước trong bảng, đơn vị này không được "
          "giao (0 người).");
    CHECK(why(few, 3).code == "quota.explain.first-lost");
}

TEST_CASE("every unit of any divided allocation can be explained in both languages") {
    test::Random random(98);
    std::set<std::string> codes;
    const auto check = [&](const Message& message) {
        codes.insert(message.code);
        CHECK_FALSE(vietnamese(message).empty());
        CHECK_FALSE(english(message).empty());
    };
    for (int round = 0; round < 150; ++round) {
        Case drawn = test::random_case(random, static_cast<std::size_t>(test::between(random, 1, 8)));
        for (const Method method : quota::all_methods) {
            drawn.method = method;
            const auto allocation = quota::allocate(drawn.problem());
            for (std::size_t unit = 0; unit < drawn.basis.size(); ++unit) {
                const Message message = quota::explain(drawn.problem(), allocation, unit);
                check(message);
                // What a rounding says holds with the number it says.
                const bool up = message.code == "quota.explain.divided-up";
                if (!up && message.code != "quota.explain.divided-down") continue;
                const Rational& quotient = std::get<Quantity>(message.arguments[3]).value;
                const Rational difference = allocation.given[unit] - quotient;
                CHECK((up ? difference > 0 && difference < 1 : difference < 0 && difference > -1));
            }
            check(quota::explain_all(drawn.problem(), allocation));
        }
    }
    CHECK(codes.size() > 24);
}
