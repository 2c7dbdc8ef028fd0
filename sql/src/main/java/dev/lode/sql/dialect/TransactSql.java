package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import java.util.List;

/** Transact-SQL of SQL Server, Azure Synapse and Fabric. */
final class TransactSql extends Dialect {

    @Override
    public String name() {
        return "tsql";
    }

    @Override
    public List<String> otherNames() {
        return List.of("mssql", "sqlserver", "synapse", "fabric", "transactsql");
    }

    @Override
    public String signs() {
        return """
                NVARCHAR, NVARCHAR (, IDENTITY (, !DBO ., ![DBO] ., !GO, !SET NOCOUNT ON, !SET ANSI_NULLS ON,
                !SET QUOTED_IDENTIFIER ON, EXEC, !EXEC SP_EXECUTESQL, !@@ROWCOUNT, !@@IDENTITY, !@@TRANCOUNT,
                !@@FETCH_STATUS, !WITH ( NOLOCK, !BEGIN TRY, !BEGIN CATCH, !BEGIN TRAN, !RAISERROR (, ISNULL (,
                !CONVERT ( VARCHAR, CROSS APPLY, !OUTER APPLY, SELECT TOP, !OBJECT_ID (, !SCOPE_IDENTITY (, PRINT,
                SYS ., !NONCLUSTERED, !CLUSTERED INDEX, !DATETIME2, !UNIQUEIDENTIFIER, !FOR XML, !DECLARE @,
                GETDATE (, VARCHAR ( MAX, LEN (, DATEADD (
                """;
    }

    @Override
    public Rule backslashEscapes() {
        return Rule.NO;
    }

    @Override
    public Rule doubleQuotedStrings() {
        return Rule.NO;
    }

    @Override
    public Rule bracketNames() {
        return Rule.YES;
    }

    @Override
    public Rule nestedComments() {
        return Rule.YES;
    }

    @Override
    public Rule hashComments() {
        return Rule.NO;
    }

    @Override
    public boolean endsWithoutSemicolon() {
        return true;
    }

    @Override
    public boolean dollarBodies() {
        return false;
    }

    @Override
    public boolean selectIntoTable() {
        return true;
    }
}
