USE [Shop]
GO
CREATE OR ALTER PROCEDURE dbo.load_orders @day date, @count int OUTPUT
WITH EXECUTE AS OWNER
AS
BEGIN
    SET NOCOUNT ON
    DECLARE @rows int = 0
    IF EXISTS (SELECT 1 FROM dbo.Closed WHERE Day = @day)
        RETURN 0
    ELSE IF @day IS NULL
    BEGIN
        PRINT 'no day'
        RETURN 1
    END
    BEGIN TRY
        BEGIN TRAN
        DELETE FROM dbo.DailyOrders WHERE Day = @day
        INSERT INTO dbo.DailyOrders (Day, Total)
        SELECT Day, SUM(CASE WHEN Paid = 1 THEN Total ELSE 0 END)
        FROM [dbo].[Order Lines] WITH (NOLOCK)
        WHERE Day = @day GROUP BY Day
        UPDATE o SET Loaded = 1 FROM dbo.Orders o JOIN #picked p ON p.Id = o.Id
        MERGE dbo.Stock AS t USING staging.Stock AS s ON t.Id = s.Id
        WHEN MATCHED THEN UPDATE SET t.Amount = s.Amount
        WHEN NOT MATCHED THEN INSERT (Id) VALUES (s.Id);
        COMMIT
    END TRY
    BEGIN CATCH
        ROLLBACK
        THROW
    END CATCH
    SELECT @count = COUNT(*) FROM dbo.DailyOrders
END
GO
ALTER TABLE dbo.Orders ADD Loaded bit
SELECT TOP 10 * INTO dbo.Copy FROM dbo.Orders
EXEC dbo.load_orders '2026-01-01'
GO 5
UPDATE STATISTICS dbo.Orders
GO
SET IDENTITY_INSERT dbo.Orders ON INSERT INTO dbo.Orders (Id) SELECT Id FROM staging.Orders SET IDENTITY_INSERT dbo.Orders OFF
UPDATE STATISTICS dbo.Orders WITH FULLSCAN
DELETE FROM dbo.Orders WITH (TABLOCK) FROM dbo.Orders o WITH (SNAPSHOT) JOIN dbo.Gone g ON g.Id = o.Id
DELETE FROM dbo.orders OUTPUT deleted.id, deleted.name INTO dbo.gone (id, name) WHERE closed = 1;
UPDATE dbo.orders SET total += 1 OUTPUT inserted.id INTO @changed WHERE id = 1;
INSERT INTO dbo.orders (id) OUTPUT inserted.id INTO dbo.log SELECT id FROM staging.orders;
EXEC ('INSERT INTO dbo.totals SELECT * FROM dbo.lines');
