// The latest answer, for a question that a column of formulas asks again and again.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace ansinh::calc {

/// Remembers one question and its answer. The question is compared as a whole, so an edited range is another
/// question: nothing can go stale. Any thread may ask.
template <class Question, class Answer>
class Latest {
public:
    /// What `work_out` returns for an equal question, or has returned. It may throw; nothing is remembered
    /// then.
    template <class WorkOut>
    std::shared_ptr<const Answer> of(const Question& question, WorkOut&& work_out) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_question == question) return m_answer;
        }
        auto answer = std::make_shared<const Answer>(work_out());
        const std::lock_guard lock(m_mutex);
        m_question = question;
        m_answer = answer;
        return answer;
    }

private:
    std::mutex m_mutex;
    std::optional<Question> m_question;
    std::shared_ptr<const Answer> m_answer;
};

} // namespace ansinh::calc
