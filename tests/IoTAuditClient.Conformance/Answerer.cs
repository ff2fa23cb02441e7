using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.Conformance;

/// <summary>Asks the client one question and writes what it read, straight from the properties of the records, under AWS's names.</summary>
internal sealed class Answerer(Clients clients)
{
    private readonly JsonText _json = new();

    public async Task<string> AnswerAsync(Question question)
    {
        try
        {
            var write = await AskAsync(question);
            _json.Object(() => _json.Object("answer", write));
        }
        catch (ArgumentException exception)
        {
            Failure("refused", exception);
        }
        catch (AuditResponseException exception)
        {
            Failure("unreadable", exception);
        }
        catch (AuditClientException exception) when (exception.StatusCode is { } status)
        {
            _json.Object(() => _json.Object("error", () =>
            {
                _json.Member("code", exception.ErrorCode);
                _json.Member("status", (int)status);
            }));
        }
        catch (Exception exception)
        {
            Failure("failed", exception);
        }

        return _json.ToString();
    }

    private async Task<Action> AskAsync(Question question)
    {
        var provider = clients.For(question.Endpoint);
        return await new FindingAnswers(provider.GetRequiredService<IAuditFindingClient>(), _json).AskAsync(question)
            ?? await new AuditAnswers(provider.GetRequiredService<IAuditTaskClient>(), _json).AskAsync(question)
            ?? await new SuppressionAnswers(provider.GetRequiredService<IAuditSuppressionClient>(), _json).AskAsync(question)
            ?? await new MitigationAnswers(provider.GetRequiredService<IAuditMitigationClient>(), _json).AskAsync(question)
            ?? throw new NotSupportedException($"'{question.Operation}' is no operation.");
    }

    private void Failure(string kind, Exception exception) => _json.Object(() => _json.Member(kind, exception.GetType().Name));
}
