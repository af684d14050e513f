// Why a unit got its number: the codes, and the sentences that ship, rendered.
#include "quota/cases.hxx"
#include "quota/sentences.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace ansinh;
using quota::Bound;
using test::Case;
using test::english;
using test::read_sentences;
using test::vietnamese;

namespace {

Message why(const Case& problem, std::size_t unit) {
    return quota::explain(problem.problem(), quota::allocate(problem.problem()), unit);
}

Message why_all(const Case& problem) {
    return quota::explain_all(problem.problem(), quota::allocate(problem.problem()));
}

Message refusal(const Case& problem) {
    return test::refusal([&] { quota::allocate(problem.problem()); });
}

const Case plain{47, {1247, 1061, 951, 830, 611}, {}, {}};
const Case tied{90, {40, 25, 0, 61, 33, 21}, {}, {}};
const Case bounded{
    100, {97, 20, 2, 1, 0, 0}, {Bound(), Bound(), 5, 5, 3, Bound()}, {60, Bound(), 9, 9, 9, 9}};

} // namespace

TEST_CASE("rounded up and down, with the rank among the remainders") {
    // Shares 12.47, 10.61, 9.51, 8.30, 6.11: two people left over.
    CHECK(vietnamese(why(plain, 1)) ==
          "Thôn 2: tính theo tỷ lệ được 10,61 người, giao 11; còn 2 người chia cho 2 "
          "đơn vị có phần lẻ lớn nhất, đơn vị này đứng thứ 1.");
    CHECK(vietnamese(why(plain, 2)) ==
          "Thôn 3: tính theo tỷ lệ được 9,51 người, giao 10; còn 2 người chia cho 2 "
          "đơn vị có phần lẻ lớn nhất, đơn vị này đứng thứ 2.");
    CHECK(vietnamese(why(plain, 0)) == "Thôn 1: tính theo tỷ lệ được 12,47 người, giao 12; còn 2 người chia "
                                       "cho 2 đơn vị có phần lẻ lớn nhất, "
                                       "đơn vị này đứng thứ 3 nên không được thêm.");
    CHECK(english(why(plain, 4)) ==
          "Village 5: the proportional share is 6.11, given 6; of the 2 left over, one each "
          "goes to the largest remainders, where this unit ranks no. 5 and gets none.");
    CHECK(vietnamese(why_all(plain)) ==
          "Giao 47 người cho 5 đơn vị theo tỷ lệ: làm tròn xuống rồi còn 2 người, giao "
          "thêm mỗi nơi 1 người cho 2 đơn vị có phần lẻ lớn nhất.");
}

TEST_CASE("ties won and lost, an exact share, a basis of 0") {
    CHECK(vietnamese(why(tied, 1)) == "Thôn 2: tính theo tỷ lệ được 12,50 người, giao 13; phần lẻ bằng nhau "
                                      "(0,50) ở 4 đơn vị, chỉ còn 2 người: "
                                      "ưu tiên đơn vị đứng trước trong bảng, đơn vị này được thêm 1.");
    CHECK(vietnamese(why(tied, 5)) == "Thôn 6: tính theo tỷ lệ được 10,50 người, giao 10; phần lẻ bằng nhau "
                                      "(0,50) ở 4 đơn vị, chỉ còn 2 người: "
                                      "ưu tiên đơn vị đứng trước trong bảng, đơn vị này không được thêm.");
    CHECK(why(tied, 3).code == "quota.explain.tie-won");
    CHECK(why(tied, 4).code == "quota.explain.tie-lost");
    CHECK(vietnamese(why(tied, 0)) == "Thôn 1: tính theo tỷ lệ được đúng 20 người, không phải làm tròn.");
    CHECK(vietnamese(why(tied, 2)) == "Thôn 3: số làm căn cứ bằng 0 nên không giao (0 người).");
    CHECK(vietnamese(why_all(tied)) ==
          "Giao 90 người cho 6 đơn vị theo tỷ lệ: 1 đơn vị có căn cứ bằng 0 (Thôn 3); làm tròn xuống rồi còn "
          "2 người, "
          "giao thêm mỗi nơi 1 người cho 2 đơn vị có phần lẻ lớn nhất; phần lẻ bằng nhau (0,50) ở 4 đơn vị "
          "(Thôn 2, "
          "Thôn 4, Thôn 5, Thôn 6), chỉ còn 2 người: ưu tiên đơn vị đứng trước trong bảng.");
}

TEST_CASE("bounds") {
    CHECK(quota::allocate(bounded.problem()).given == test::Given{60, 27, 5, 5, 3, 0});
    CHECK(vietnamese(why(bounded, 0)) ==
          "Thôn 1: tính theo tỷ lệ được 130,95 người, vượt mức tối đa, nên giao đúng "
          "mức tối đa 60 người.");
    CHECK(vietnamese(why(bounded, 1)) == "Thôn 2: tính theo tỷ lệ được đúng 27 người, không phải làm tròn.");
    CHECK(vietnamese(why(bounded, 2)) ==
          "Thôn 3: tính theo tỷ lệ chỉ được 2,70 người, dưới mức tối thiểu, nên giao "
          "đúng mức tối thiểu 5 người.");
    CHECK(vietnamese(why(bounded, 4)) == "Thôn 5: số làm căn cứ bằng 0 nên chỉ giao mức tối thiểu 3 người.");
    CHECK(vietnamese(why(bounded, 5)) == "Thôn 6: số làm căn cứ bằng 0 nên không giao (0 người).");
    CHECK(
        vietnamese(why_all(bounded)) ==
        "Giao 100 người cho 6 đơn vị theo tỷ lệ: 2 đơn vị nhận đúng mức tối thiểu (Thôn 3, Thôn 4); 1 đơn vị "
        "nhận "
        "đúng mức tối đa (Thôn 1); 2 đơn vị có căn cứ bằng 0 (Thôn 5, Thôn 6); không phải làm tròn số nào.");
    CHECK(english(why(bounded, 0)) ==
          "Village 1: the proportional share would be 130.95, above the maximum, so it "
          "gets its maximum of 60.");
}

TEST_CASE("when the minimums are the target, or there is no target") {
    const Case minimums{7, {1, 100, 3}, {2, 1, 4}, {}};
    CHECK(vietnamese(why(minimums, 1)) ==
          "Thôn 2: các mức tối thiểu cộng lại bằng đúng chỉ tiêu nên mỗi đơn vị chỉ "
          "nhận mức tối thiểu của mình, ở đây là 1 người.");
    CHECK(why_all(minimums).code == "quota.explain.whole-minimums-only");
    const Case nothing{0, {1, 0}, {}, {}};
    CHECK(vietnamese(why(nothing, 0)) == "Thôn 1: chỉ tiêu là 0 người nên không giao (0 người).");
    CHECK(vietnamese(why_all(nothing)) == "Chỉ tiêu là 0 người: cả 2 đơn vị đều được giao 0.");
}

TEST_CASE("a share that is not whole never looks whole") {
    // 4999/1000 would read 5.00.
    const Case close{5, {4999, 1}, {}, {}};
    CHECK(vietnamese(why(close, 0)).find("được 4,999 người, giao 5;") != std::string::npos);
    CHECK(vietnamese(why(close, 1)).find("được 0,001 người, giao 0;") != std::string::npos);
    // Rounding half up would make the first one whole, but not the second.
    const Case half{2, {1995, 5}, {}, {}};
    CHECK(vietnamese(why(half, 0)).find("được 1,995 người, giao 2;") != std::string::npos);
    CHECK(vietnamese(why(half, 1)).find("được 0,01 người, giao 0;") != std::string::npos);
    // Beyond six places nothing more is gained.
    const Case closest{1, {1e12, 1}, {}, {}};
    CHECK(vietnamese(why(closest, 1)).find("được 0,000000 người, giao 0;") != std::string::npos);
}

TEST_CASE("every unit of any allocation can be explained in both languages") {
    const auto check = [](const Message& message, std::set<std::string>& codes) {
        codes.insert(message.code);
        CHECK_FALSE(vietnamese(message).empty());
        CHECK_FALSE(english(message).empty());
    };
    test::Random random(99);
    std::set<std::string> codes;
    for (int round = 0; round < 150; ++round) {
        const auto drawn = test::random_case(random, static_cast<std::size_t>(test::between(random, 1, 8)));
        const auto problem = drawn.problem();
        const auto allocation = quota::allocate(problem);
        for (std::size_t unit = 0; unit < drawn.basis.size(); ++unit)
            check(quota::explain(problem, allocation, unit), codes);
        check(quota::explain_all(problem, allocation), codes);
    }
    CHECK(codes.size() == 14);
}

TEST_CASE("the rank told is the place in the order of remainders") {
    test::Random random(3);
    for (int round = 0; round < 500; ++round) {
        const auto drawn = test::random_case(random, static_cast<std::size_t>(test::between(random, 2, 12)));
        const auto problem = drawn.problem();
        const auto allocation = quota::allocate(problem);
        std::set<std::int64_t> ranks;
        for (std::size_t unit = 0; unit < drawn.basis.size(); ++unit) {
            const auto message = quota::explain(problem, allocation, unit);
            const bool up = message.code == "quota.explain.rounded-up";
            if (!up && message.code != "quota.explain.rounded-down") continue;
            const auto rank = std::get<std::int64_t>(message.arguments[4]);
            CHECK(ranks.insert(rank).second);
            CHECK(up == (rank <= allocation.left_over));
        }
    }
}

TEST_CASE("equal remainders that both win stand in the order of their units") {
    const Case both{5, {17, 17, 16}, {}, {}};
    for (const std::size_t unit : {0U, 1U, 2U})
        CHECK(why(both, unit).arguments.at(4) == Argument(static_cast<std::int64_t>(unit) + 1));
}

TEST_CASE("refusals in words") {
    CHECK(vietnamese(refusal({100, {30, 4, 16, 10, 20, 0}, {}, {30, 4, 16, 10, 20, 0}})) ==
          "Không chia được: tối đa của các đơn vị cộng lại là 80, thiếu 20 so với chỉ tiêu 100. Hãy nâng mức "
          "tối đa "
          "hoặc giảm chỉ tiêu.");
    CHECK(vietnamese(refusal({10, {1, 0, 0}, {0, 2, Bound()}, {5, Bound(), 0}})) ==
          "Không chia được: tối đa của các đơn vị cộng lại là 7, thiếu 3 so với chỉ tiêu 10, vì đơn vị có "
          "căn cứ bằng "
          "0 chỉ nhận mức tối thiểu (Thôn 2). Hãy xem lại căn cứ, nâng mức tối đa hoặc giảm chỉ tiêu.");
    CHECK(vietnamese(refusal({1000, {1, 2, 3}, {500, Bound(), 1501}, {}})) ==
          "Không chia được: tối thiểu của các đơn vị cộng lại là 2.001, vượt 1.001 so với chỉ tiêu 1.000. "
          "Hãy hạ mức "
          "tối thiểu hoặc tăng chỉ tiêu. Đơn vị có mức tối thiểu: Thôn 1, Thôn 3.");
    CHECK(vietnamese(refusal({10, {0, 0}, {3, Bound()}, {}})) ==
          "Không chia được: còn 7 người phải giao nhưng căn cứ của mọi đơn vị đều bằng 0.");
    CHECK(vietnamese(refusal({10, {5, -4}, {}, {}})) ==
          "Số làm căn cứ để chia phải là số không âm. Hãy xem lại: Thôn 2.");
    for (const Case& wrong : {Case{5, {1, 1}, {1}, {}}, Case{5, {1}, {-1}, {}}, Case{-1, {1}, {}, {}},
                              Case{9, {1}, {3}, {2}}, Case{1, {1}, {2}, {}}, Case{1, {1}, {}, {0}},
                              Case{1, {0, 1}, {}, {1, 0}}, Case{1, {0}, {}, {}}, Case{1, {-1}, {}, {}}}) {
        CHECK_FALSE(vietnamese(refusal(wrong)).empty());
        CHECK_FALSE(english(refusal(wrong)).empty());
    }
}

TEST_CASE("both languages have the same sentences with the same arguments") {
    const auto arguments_of = [](const std::string& pattern) {
        std::set<char> arguments;
        for (std::size_t at = pattern.find('{'); at != std::string::npos; at = pattern.find('{', at + 1))
            arguments.insert(pattern.at(at + 1));
        return arguments;
    };
    const auto in_vietnamese = read_sentences("quota.vi.properties");
    const auto in_english = read_sentences("quota.en.properties");
    REQUIRE(in_vietnamese.size() == in_english.size());
    for (const auto& [code, pattern] : in_vietnamese) {
        INFO(code);
        REQUIRE(in_english.contains(code));
        CHECK(arguments_of(pattern) == arguments_of(in_english.at(code)));
    }
}
